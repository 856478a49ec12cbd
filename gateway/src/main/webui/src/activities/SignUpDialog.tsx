import { type ReactNode, useState } from 'react'
import { useRegister } from '../api/useActivities'
import type { Activity, Member, Registration, SignUpChannel, SignUpOutcome } from '../api/schemas'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { isCalled } from '../ui/nameModel'
import { message } from '../ui/said/message'
import { notSignedUp, ofUnits } from './activityModel'
import { useSignUpTexts } from './signUpTexts'
import { useActivityTexts } from './texts'

/** How a wish reaches whoever enters it here. */
const SPOKEN_CHANNELS: SignUpChannel[] = ['PHONE', 'IN_PERSON', 'WECHAT', 'FAMILY']

type Props = {
  activity: Activity
  members: Member[]
  /** Stands for the members until they have come. */
  reading?: ReactNode
  registrations: Registration[]
  onClose: () => void
}

/** Signs up several people at once for those who phoned or called in. */
export function SignUpDialog({ activity, members, reading, registrations, onClose }: Props) {
  const t = useActivityTexts()
  const own = useSignUpTexts()
  const register = useRegister(activity.id)
  const [chosen, setChosen] = useState<string[]>([])
  const [search, setSearch] = useState('')
  const [channel, setChannel] = useState<SignUpChannel>('PHONE')
  const free = notSignedUp(members, registrations).filter((member) => isCalled(member, search))
  const searching = search.trim() !== ''
  const toggle = (id: string) => setChosen((was) => (was.includes(id) ? was.filter((other) => other !== id) : [...was, id]))
  /** All of a unit as it is listed, or none of it; who searches sees a part of it, and the button says so. */
  const toggleUnit = (ids: string[], all: boolean) =>
    setChosen((was) => [...was.filter((id) => !ids.includes(id)), ...(all ? ids : [])])
  const submit = () =>
    register.mutate(
      { memberIds: chosen, channel },
      {
        onSuccess: (outcomes) => {
          const count = (state: SignUpOutcome['state']) => outcomes.filter((one) => one.state === state).length
          message.success(t.registered(count('CONFIRMED'), count('WAITLISTED')))
          if (count('REFUSED') === 0) onClose()
          setChosen([])
        },
      },
    )
  return (
    <Dialog
      title={t.register}
      onClose={onClose}
      testId="sign-up"
      foot={
        <>
          <span className="soft">{t.chosen(chosen.length)}</span>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button type="primary" disabled={chosen.length === 0} loading={register.isPending} onClick={submit}>
            {t.registerAll}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Choice
          label={t.channel}
          value={channel}
          onChange={(event) => setChannel(event.target.value as SignUpChannel)}
          options={SPOKEN_CHANNELS.map((value) => ({ value, label: t.channels[value] }))}
        />
        <TextField label={t.search} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        <fieldset className="pick">
          <legend>{t.choosePeople}</legend>
          {reading}
          {!reading && free.length === 0 && <p className="soft">{own.nobodyFound}</p>}
          {ofUnits(free).map(({ unitName, people }) => {
            const ids = people.map(({ id }) => id)
            const all = ids.every((id) => chosen.includes(id))
            return (
              <section key={unitName} aria-label={unitName}>
                <div className="row between unit-head">
                  <span>
                    {unitName} <span className="soft small">{own.people(people.length)}</span>
                  </span>
                  <Button
                    size="small"
                    aria-label={all ? own.nobodyOfUnitOf(unitName) : own.wholeUnitOf(unitName, people.length)}
                    onClick={() => toggleUnit(ids, !all)}
                  >
                    {all ? own.nobodyOfUnit : searching ? own.found(people.length) : own.wholeUnit}
                  </Button>
                </div>
                {people.map((member) => (
                  <label key={member.id}>
                    <input type="checkbox" checked={chosen.includes(member.id)} onChange={() => toggle(member.id)} />
                    <span>{member.name}</span>
                  </label>
                ))}
              </section>
            )
          })}
        </fieldset>
        <NotSignedUp outcomes={register.data ?? []} members={members} />
        {register.isError && <ProblemNote error={register.error} />}
      </div>
    </Dialog>
  )
}

/** Who could not be signed up and why; the others of the same call are. */
function NotSignedUp({ outcomes, members }: { outcomes: SignUpOutcome[]; members: Member[] }) {
  const t = useActivityTexts()
  const refused = outcomes.filter((one) => one.state === 'REFUSED')
  if (refused.length === 0) return null
  const nameOf = (id: string) => members.find((member) => member.id === id)?.name ?? t.unknownPerson
  return (
    <Alert
      type="warning"
      role="alert"
      data-testid="not-signed-up"
      title={t.refused(refused.length)}
      description={
        <ul>
          {refused.map((one) => (
            <li key={one.memberId}>{t.refusedOne(nameOf(one.memberId), one.reason ?? '')}</li>
          ))}
        </ul>
      }
    />
  )
}
