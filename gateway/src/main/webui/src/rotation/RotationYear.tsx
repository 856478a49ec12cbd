import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { useAlliances } from '../api/useAlliances'
import { calendarPath, useRotation } from '../api/useRotation'
import type { Me, Rotation, Slot } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Fields'
import { Card, Page } from '../ui/Page'
import { PaperTools } from '../ui/paper/PaperTools'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { SubscribeCalendar } from '../ui/subscription/SubscribeCalendar'
import { YearStepper } from '../ui/YearStepper'
import { BalanceTable } from './BalanceTable'
import { ChangeDialog } from './ChangeDialog'
import { Disclosure } from './Disclosure'
import { useRotationPaperTexts } from './paperTexts'
import { PlanScore } from './PlanScore'
import { PlanYear } from './PlanYear'
import { MergeDialog } from './MergeDialog'
import { useMergeTexts } from './mergeTexts'
import { ReplanDialog } from './ReplanDialog'
import { activitiesOf, isPast, isUnconfirmed, mayChange, nextTurn, openMonths, permissionFor, verbsFor } from './rotationModel'
import { rotationPaper } from './rotationPaper'
import { SlotCard } from './SlotCard'
import { SwapRequests } from './SwapRequests'
import { useRotationTexts } from './texts'
import { ExplanationDrawer } from './ExplanationDrawer'
import './rotation.css'

export default function RotationYear({ me }: { me: Me }) {
  const t = useRotationTexts()
  const { allianceId = '', year: yearText = '' } = useParams()
  const year = Number(yearText)
  const alliances = useAlliances()
  const rotation = useRotation(allianceId, year)
  if (rotation.isPending || alliances.isPending) return <Loading />
  if (rotation.isLoadingError) return <LoadFailed error={rotation.error} retry={() => void rotation.refetch()} />
  const name = alliances.data?.find((alliance) => alliance.id === allianceId)?.name ?? t.short
  return (
    <Page
      title={t.title(name, year)}
      note={rotation.data && t.policy(rotation.data.dayOfMonth, t.shiftsChoice[rotation.data.shift])}
      tools={<Tools allianceId={allianceId} year={year} rotation={rotation.data} title={t.title(name, year)} me={me} />}
    >
      {rotation.data === null ? (
        permissionFor(allianceId, me).all ? (
          <PlanYear allianceId={allianceId} year={year} />
        ) : (
          <Empty title={t.planTitle(year)}>
            <p>{t.planOthers}</p>
          </Empty>
        )
      ) : (
        <Year rotation={rotation.data} me={me} />
      )}
    </Page>
  )
}

function Year({ rotation, me }: { rotation: Rotation; me: Me }) {
  const permission = permissionFor(rotation.allianceId, me)
  const ownUnits = me.units.map((unit) => unit.id)
  const t = useRotationTexts()
  const { language } = useLanguage()
  const next = nextTurn(rotation, ownUnits)
  const [explained, setExplained] = useState<Slot | null>(null)
  const [changing, setChanging] = useState<Slot | null>(null)
  const [replanning, setReplanning] = useState(false)
  const merging = useMergeTexts()
  const [mergingOpen, setMergingOpen] = useState(false)
  const [unfolded, setUnfolded] = useState(false)
  // A year opens at the present; one that is over has none and is shown whole.
  const past = rotation.slots.filter((slot) => isPast(rotation, slot))
  const folds = past.length > 0 && past.length < rotation.slots.length
  const card = (slot: Slot) => (
    <SlotCard
      key={slot.id}
      slot={slot}
      own={!!slot.actualHostUnitId && ownUnits.includes(slot.actualHostUnitId)}
      asks={!mayChange(permission, slot)}
      activities={activitiesOf(rotation, slot, permission)}
      onWhy={() => setExplained(slot)}
      onChange={verbsFor(rotation, slot, permission).length > 0 ? () => setChanging(slot) : undefined}
    />
  )
  return (
    <>
      <SwapRequests rotation={rotation} me={me} />
      {rotation.provisional && (
        <Alert
          type="warning"
          title={t.provisional}
          description={
            <>
              {rotation.holidaySource} <Link to={`/holidays/${rotation.year}`}>{t.toHolidays}</Link>
            </>
          }
        />
      )}
      <DateProposals rotation={rotation} />
      {rotation.warnings.length > 0 && (
        <Alert
          type="warning"
          title={t.warnings}
          data-testid="warnings"
          description={
            <ul className="sentences">
              {rotation.warnings.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          }
        />
      )}
      {next && (
        <p className="next-turn" data-testid="next-turn">
          {t.nextTurn(next.hostUnitName ?? '', dayOf(next.date, language))}
        </p>
      )}
      {permission.all && openMonths(rotation).length > 0 && (
        <div className="row no-print">
          <span>{t.replanHint}</span>
          <Button onClick={() => setReplanning(true)}>{t.replan}</Button>
          <span>{merging.hint}</span>
          <Button onClick={() => setMergingOpen(true)}>{merging.open}</Button>
        </div>
      )}
      <section className="stack" aria-label={t.calendar} data-testid="rotation-slots">
        {folds && (
          <>
            <div className="no-print">
              <Disclosure
                open={unfolded}
                title={t.pastMonths(
                  monthName(past[0]!.month, language),
                  monthName(past[past.length - 1]!.month, language),
                  past.filter((slot) => isUnconfirmed(slot)).length,
                )}
                onToggle={() => setUnfolded(!unfolded)}
              />
            </div>
            <ol className={unfolded ? 'slots' : 'slots folded'}>{past.map(card)}</ol>
          </>
        )}
        <ol className="slots">{rotation.slots.filter((slot) => !folds || !past.includes(slot)).map(card)}</ol>
      </section>
      <Card title={t.balance}>
        <BalanceTable rotation={rotation} />
        {rotation.quality && <PlanScore of={rotation.quality} />}
      </Card>
      {explained && <ExplanationDrawer slot={explained} rotation={rotation} onClose={() => setExplained(null)} />}
      {mergingOpen && <MergeDialog rotation={rotation} onClose={() => setMergingOpen(false)} />}
      {replanning && <ReplanDialog rotation={rotation} onClose={() => setReplanning(false)} />}
      {changing && (
        <ChangeDialog slot={changing} rotation={rotation} permission={permission} onClose={() => setChanging(null)} />
      )}
    </>
  )
}

function DateProposals({ rotation }: { rotation: Rotation }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  if (rotation.dateProposals.length === 0) return null
  return (
    <Alert
      type="warning"
      title={t.proposals}
      description={
        <ul className="sentences">
          {rotation.dateProposals.map((change) => (
            <li key={change.month}>
              {t.proposal(
                monthName(change.month, language),
                dayOf(change.from, language),
                dayOf(change.to, language),
                change.reason,
              )}
            </li>
          ))}
        </ul>
      }
    />
  )
}

type ToolsProps = { allianceId: string; year: number; rotation: Rotation | null; title: string; me: Me }

function Tools({ allianceId, year, rotation, title, me }: ToolsProps) {
  const t = useRotationTexts()
  const onPaper = useRotationPaperTexts()
  const { language } = useLanguage()
  const planned = rotation !== null
  const navigate = useNavigate()
  const alliances = useAlliances()
  const go = (alliance: string, to: number) => void navigate(`/rotation/${alliance}/${to}`)
  return (
    <>
      <Choice
        inline
        label={t.alliance}
        value={allianceId}
        onChange={(event) => go(event.target.value, year)}
        options={(alliances.data ?? []).map((alliance) => ({ value: alliance.id, label: alliance.name }))}
      />
      <YearStepper year={year} onYear={(to) => go(allianceId, to)} />
      {planned && (
        <a className="button-link ghost" href={calendarPath(allianceId, year)} download={`rotation-${year}.ics`}>
          {t.ics}
        </a>
      )}
      {planned && <SubscribeCalendar me={me} />}
      {planned && <span className="soft small no-print">{t.icsNote}</span>}
      {rotation && <PaperTools paper={rotationPaper(rotation, title, onPaper, language)} />}
    </>
  )
}
