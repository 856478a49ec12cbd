import { useMemo, useState } from 'react'
import { Link, useLocation, useNavigate, useParams } from 'react-router'
import { useActivity, useRegistrations } from '../api/useActivities'
import { useAttendance } from '../api/useAttendance'
import { useActivityPeople } from '../api/useMembers'
import type { Activity, AttendanceSheet, AttendanceStatus, Me } from '../api/schemas'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Choice, SearchField } from '../ui/Fields'
import { Page } from '../ui/Page'
import { PaperTools } from '../ui/paper/PaperTools'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { datedSpanOf, hasBegun, mayManage, takesRoll, wasHeld } from './activityModel'
import { Contradictions } from './Contradictions'
import { RollList } from './RollList'
import type { ToPrint } from './RollSummary'
import {
  countsWith,
  edited,
  firstShown,
  type Line,
  type RollFilter,
  restAs,
  rollLines,
  type Shown,
  shownLines,
  silent,
} from './rollModel'
import { rollPaper } from './rollPaper'
import { useRollTexts } from './rollTexts'
import { StuckMarks } from './StuckMarks'
import { PlainStep } from './Steps'
import { useActivityTexts } from './texts'
import { useRoll } from './useRoll'
import './activities.css'
import './roll.css'

const SHOWN: Shown[] = ['expected', 'open', 'all']

/** The roll as one keeps it standing at a door, with a phone in one hand. */
export default function RollPage({ me }: { me: Me }) {
  const { id = '' } = useParams()
  const activity = useActivity(id)
  const people = useActivityPeople(id)
  const registrations = useRegistrations(id)
  const roll = useAttendance(id, activity.data !== undefined && wasHeld(activity.data.state))
  const sheet = roll.data ?? NOTHING
  const lines = useMemo(
    () => rollLines(people.data ?? [], registrations.data ?? [], sheet),
    [people.data, registrations.data, sheet],
  )
  // First what failed: what waits for it is pending for ever.
  for (const read of [activity, people, registrations, roll])
    if (read.isLoadingError) return <LoadFailed error={read.error} retry={() => void read.refetch()} />
  if (!activity.data || people.isPending || registrations.isPending || roll.isLoading) return <Loading />
  return <Roll key={id} activity={activity.data} me={me} lines={lines} sheet={sheet} />
}

const NOTHING: AttendanceSheet = {
  items: [],
  counts: { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 0, signedUpNotRecorded: 0 },
}

type Props = { activity: Activity; me: Me; lines: Line[]; sheet: AttendanceSheet }

function Roll({ activity, me, lines, sheet }: Props) {
  const t = useRollTexts()
  const a = useActivityTexts()
  const { language } = useLanguage()
  const asked = useLocation()
  const navigate = useNavigate()
  const manages = mayManage(activity, me)
  const editable = takesRoll(activity.state) && manages
  const roll = useRoll(activity.id, me, lines, editable)
  const [resting, setResting] = useState<AttendanceStatus | null>(null)
  const [filter, setFilter] = useState<RollFilter>(() => ({ shown: firstShown(lines), unit: '', q: '' }))
  const shown = shownLines(lines, roll.edits, filter)
  const rest = silent(roll.edits, lines)
  const counts = countsWith(sheet.counts, roll.edits, lines)
  return (
    <Page
      title={t.title(activity.title)}
      note={
        <>
          {datedSpanOf(activity, language)} <Link to={'/activities/' + activity.id}>{t.toActivity}</Link>
        </>
      }
      tools={
        <PaperTools
          printLabel={t.openPaper}
          paper={rollPaper(activity, lines, roll.edits, { t, a, language })}
          atOnce={(asked.state as ToPrint | null)?.print}
          onPrinted={() => void navigate(asked.pathname, { replace: true })}
        />
      }
    >
      <div className="stack no-print" data-testid="roll">
        {!wasHeld(activity.state) && <NotYet activity={activity} manages={manages} />}
        {takesRoll(activity.state) && !manages && <p className="soft">{t.onlyRead}</p>}
        {activity.state === 'ACCEPTED' && <p className="soft">{a.rollClosed}</p>}
        {wasHeld(activity.state) && (
          <div className="roll-top">
            <p className="roll-counts" role="status" data-testid="attendance-counts">
              {a.rollCounts(counts)}
            </p>
            <Saving roll={roll} lines={lines} editable={editable} />
          </div>
        )}
        {!!roll.error && <ProblemNote error={roll.error} />}
        <StuckMarks of={roll.stuck} onDrop={(line) => roll.setEdits((was) => edited(was, line, line.status))} />
        <Contradictions
          of={roll.opposed}
          onMine={({ line, edit }) => roll.send([{ memberId: line.id, status: edit.status, version: line.version }])}
          onTheirs={({ line }) => roll.setEdits((was) => edited(was, line, line.status))}
        />
        <Filters filter={filter} lines={lines} onChange={(change) => setFilter({ ...filter, ...change })} />
        {shown.length === 0 && (
          <p className="soft">{filter.shown === 'open' && filter.q === '' ? t.noneOpen : editable ? t.none : t.noneRead}</p>
        )}
        <RollList lines={shown} edits={roll.edits} onMark={editable ? roll.touch : undefined} />
        {editable && rest.length > 0 && (
          <div className="row">
            <Button onClick={() => setResting('PRESENT')}>{t.restPresent}</Button>
            <Button onClick={() => setResting('ABSENT')}>{t.restAbsent}</Button>
          </div>
        )}
      </div>
      {resting && (
        <ConfirmDialog
          title={resting === 'ABSENT' ? t.restAbsent : t.restPresent}
          confirm={a.confirmStep}
          onConfirm={() => {
            roll.setEdits((was) => restAs(was, lines, resting))
            setResting(null)
          }}
          onClose={() => setResting(null)}
        >
          <p>{t.restSure(rest.length, t.short[resting])}</p>
          <p>{rest.map((line) => line.name).join('、')}</p>
        </ConfirmDialog>
      )}
    </Page>
  )
}

/** Before it is held there is only the paper; once the hour has come one step opens the roll. */
function NotYet({ activity, manages }: { activity: Activity; manages: boolean }) {
  const t = useRollTexts()
  const a = useActivityTexts()
  const [asking, setAsking] = useState(false)
  const begun = manages && hasBegun(activity) && (activity.state === 'PUBLISHED' || activity.state === 'CLOSED')
  return (
    <div className="row">
      <span>{begun ? t.begun : t.notYet}</span>
      {begun && (
        <Button type="primary" onClick={() => setAsking(true)}>
          {a.verbs.held}
        </Button>
      )}
      {asking && <PlainStep activity={activity} verb="held" onClose={() => setAsking(false)} />}
    </div>
  )
}

/** Whether what was marked is safe, in one line that is always in sight. */
function Saving({ roll, lines, editable }: { roll: ReturnType<typeof useRoll>; lines: Line[]; editable: boolean }) {
  const t = useRollTexts()
  const a = useActivityTexts()
  if (roll.marks.length === 0) return editable ? <span className="soft">{t.saved}</span> : null
  if (!editable)
    return (
      <span className="row">
        {t.unsaved(roll.marks.length)}
        <Button size="small" onClick={() => roll.setEdits(() => ({}))}>
          {a.dropText}
        </Button>
      </span>
    )
  if (roll.saving) return <span className="soft">{t.saving}</span>
  const last = lines.find((line) => line.id === roll.last?.memberId)
  return (
    <span className="row" data-testid="roll-unsaved">
      {roll.offline ? t.offline(roll.marks.length) : t.unsaved(roll.marks.length)}
      {last && roll.last && (
        <Button size="small" onClick={() => roll.setEdits((was) => edited(was, last, null))}>
          {t.undo(t.markOf(last.name, t.short[roll.last.status]))}
        </Button>
      )}
      <Button type="primary" size="small" onClick={roll.saveNow}>
        {t.saveNow}
      </Button>
    </span>
  )
}

type FiltersProps = {
  filter: RollFilter
  lines: Line[]
  onChange: (change: Partial<RollFilter>) => void
}

function Filters({ filter, lines, onChange }: FiltersProps) {
  const t = useRollTexts()
  const units = [...new Set(lines.map((line) => line.unitName))]
  return (
    <div className="roll-filter">
      <SearchField label={t.search} value={filter.q} onSearch={(q) => onChange({ q })} />
      <Choice
        label={t.unit}
        value={filter.unit}
        onChange={(event) => onChange({ unit: event.target.value })}
        options={[{ value: '', label: t.everyUnit }, ...units.map((name) => ({ value: name, label: name }))]}
      />
      <div className="row tight" role="group" aria-label={t.showing}>
        {SHOWN.map((shown) => (
          <button
            key={shown}
            type="button"
            className="choice"
            aria-pressed={filter.shown === shown}
            onClick={() => onChange({ shown })}
          >
            {t.shown[shown]}
          </button>
        ))}
      </div>
    </div>
  )
}
