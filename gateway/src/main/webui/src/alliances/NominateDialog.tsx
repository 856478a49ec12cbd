import { useState } from 'react'
import { useNominateLeader } from '../api/useAlliances'
import { errorAt } from '../api/problem'
import type { AllianceDetail } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { firstTermDay, majorityOf, type Nominee, type Tally, tally } from './nominationModel'
import { NomineeSearch } from './NomineeSearch'
import { firstDay } from './postModel'
import { usePostTexts } from './postTexts'

/** The record of the meeting that puts a leader forward: who came, who was named, how they voted. */
export function NominateDialog({ alliance, onClose }: { alliance: AllianceDetail; onClose: () => void }) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const nominate = useNominateLeader(alliance.id)
  const latest = alliance.leaders.at(-1)
  const [draft, setDraft] = useState({ meetingOn: today(), present: '' })
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const [nominees, setNominees] = useState<Nominee[]>([])
  const present = Number(draft.present)
  const firstTerm = firstTermDay(draft.meetingOn, firstDay(latest))
  const from = chosenDay ?? firstTerm
  const counted = tally(present, nominees)
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    nominate.reset()
  }
  const name = (next: Nominee[]) => {
    setNominees(next)
    nominate.reset()
  }
  const submit = () => {
    if (counted.verdict !== 'ELECTED') return
    const votes = nominees.map(({ member, count }) => ({ memberId: member.id, count: Number(count) }))
    nominate.mutate(
      { meetingOn: draft.meetingOn, present, votes, from },
      {
        onSuccess: () => {
          message.success(t.elected(counted.first?.member.name ?? '', dateOf(from, language)))
          onClose()
        },
      },
    )
  }
  const at = (pointer: string) => errorAt(nominate.error, pointer)
  const votesAt = (index: number) => at(`/votes/${index}/memberId`) ?? at(`/votes/${index}/count`)
  const atFields = [
    '/meetingOn',
    '/present',
    '/from',
    ...nominees.flatMap((_, index) => [`/votes/${index}/memberId`, `/votes/${index}/count`]),
  ]
  return (
    <Dialog title={t.nominateFor(alliance.name)} onClose={onClose} testId="nominate-dialog">
      <Form onSubmit={submit}>
        <p className="soft">{t.nominateNote}</p>
        <div className="two-fields">
          <TextField
            label={t.meetingOn}
            required
            type="date"
            max={today()}
            value={draft.meetingOn}
            error={at('/meetingOn')}
            onChange={(event) => edit({ meetingOn: event.target.value })}
          />
          <TextField
            label={t.present}
            required
            type="number"
            min={1}
            max={100000}
            value={draft.present}
            error={at('/present')}
            onChange={(event) => edit({ present: event.target.value })}
          />
        </div>
        <p className="majority">{present >= 1 ? t.majority(present, majorityOf(present)) : t.majorityRule}</p>
        <NomineeSearch
          allianceId={alliance.id}
          nominees={nominees}
          onName={(member) => name([...nominees, { member, count: '' }])}
        />
        {nominees.length > 0 && (
          <fieldset className="nominees">
            <legend>{t.nominees}</legend>
            {nominees.map((nominee, index) => (
              <div key={nominee.member.id} className="nominee">
                <TextField
                  label={t.votesOf(nominee.member.name, nominee.member.unitName)}
                  required
                  type="number"
                  min={0}
                  max={100000}
                  value={nominee.count}
                  error={votesAt(index)}
                  onChange={(event) =>
                    name(nominees.map((other) => (other === nominee ? { ...nominee, count: event.target.value } : other)))
                  }
                />
                <Button
                  aria-label={t.dropOf(nominee.member.name)}
                  onClick={() => name(nominees.filter((other) => other !== nominee))}
                >
                  {t.drop}
                </Button>
              </div>
            ))}
          </fieldset>
        )}
        <TextField
          label={t.termFrom}
          required
          type="date"
          min={firstTerm}
          value={from}
          hint={t.termHint}
          error={at('/from')}
          onChange={(event) => {
            setChosenDay(event.target.value)
            nominate.reset()
          }}
        />
        <Verdict counted={counted} present={present} />
        {nominate.isError && <ProblemNote error={nominate.error} atFields={atFields} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={counted.verdict !== 'ELECTED'} loading={nominate.isPending}>
            {t.recordNomination}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** What the count comes to, said before anybody submits it. */
function Verdict({ counted: { verdict, cast, needed, first }, present }: { counted: Tally; present: number }) {
  const t = usePostTexts()
  const votes = Number(first?.count ?? 0)
  const words = {
    COUNTING: () => t.counting,
    TOO_MANY: () => t.tooMany(cast, present),
    NO_MAJORITY: () => t.noMajority(first?.member.name ?? '', votes, needed),
    ELECTED: () => t.majorityFor(first?.member.name ?? '', votes, present),
  }[verdict]()
  return (
    <p
      role="status"
      className={`verdict ${verdict === 'ELECTED' ? 'good' : verdict === 'COUNTING' ? 'plain' : 'bad'}`}
      data-testid="verdict"
    >
      {words}
    </p>
  )
}
