import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { useAllianceUnits, useUnitPosts } from '../api/useAlliances'
import type { AllianceUnit, Me, Venue } from '../api/schemas'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { type Column, DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { LiaisonDialog } from './LiaisonDialog'
import { LeaveDialog } from './LeaveDialog'
import { useMembershipTexts } from './membershipTexts'
import { mayChangePosts, mayChangeUnits, mayVacate } from './postModel'
import { useAllianceTexts } from './texts'
import { VenueDialog } from './VenueDialog'
import './alliances.css'

export const POST_READERS = ['county-committee', 'org-dept', 'lead-unit', 'liaison']

type Open = { post: 'liaison' | 'venue' | 'leave'; unit: AllianceUnit }

/** The units with what each provides; who may, changes it from the row. A day gone by is only read. */
export function UnitTable({ allianceId, asOf, me, isPast }: { allianceId: string; asOf?: string; me: Me; isPast: boolean }) {
  const t = useAllianceTexts()
  const membership = useMembershipTexts()
  const seesPosts = me.roles.some((role) => POST_READERS.includes(role))
  const units = useAllianceUnits(allianceId, asOf)
  const posts = useUnitPosts(allianceId, asOf, seesPosts)
  const [open, setOpen] = useState<Open | null>(null)
  if (units.isPending) return <Loading />
  if (units.isLoadingError) return <LoadFailed error={units.error} retry={() => void units.refetch()} />
  const of = new Map(posts.data?.map((post) => [post.unitId, post]))
  const post = (kind: 'liaison' | 'venue', unit: AllianceUnit, shown: ReactNode, isThere: boolean) => {
    if (!of.has(unit.unitId)) return '—'
    return (
      <span className="post">
        <span>{shown}</span>
        {!isPast && mayChangePosts(me, allianceId, unit.unitId) && (
          <Button
            className="no-print"
            aria-label={t.changePost(unit.unitName, t[kind], isThere)}
            onClick={() => setOpen({ post: kind, unit })}
          >
            {isThere ? t.change : t.register}
          </Button>
        )}
      </span>
    )
  }
  const postColumns: Column<AllianceUnit>[] = [
    {
      key: 'liaison',
      title: t.liaison,
      render: (unit) => {
        const liaison = of.get(unit.unitId)?.liaison
        return post(
          'liaison',
          unit,
          liaison ? (
            <>
              {liaison.name} <span className="numeric">{liaison.phoneMasked ?? t.phoneUnreadable}</span>
            </>
          ) : (
            <Badge tone="warn">{t.gaps.LIAISON}</Badge>
          ),
          !!liaison,
        )
      },
    },
    {
      key: 'venue',
      title: t.venue,
      render: (unit) => {
        const venue = of.get(unit.unitId)?.venue
        return post('venue', unit, venue ? <VenueText venue={venue} /> : <Badge tone="warn">{t.gaps.VENUE}</Badge>, !!venue)
      },
    },
  ]
  const leaveColumn: Column<AllianceUnit> = {
    key: 'leave',
    title: membership.change,
    render: (unit) => (
      <Button
        className="no-print"
        aria-label={membership.leaveOf(unit.unitName)}
        onClick={() => setOpen({ post: 'leave', unit })}
      >
        {membership.leave}
      </Button>
    ),
  }
  const shown = open && of.get(open.unit.unitId)
  return (
    <Card title={t.ledger}>
      <DataTable<AllianceUnit>
        caption={t.ledger}
        testId="alliance-units"
        rows={units.data}
        rowKey={(unit) => unit.unitId}
        columns={[
          {
            key: 'unit',
            title: t.unit,
            render: (unit) => (
              <>
                {unit.unitName} {unit.lead && <Badge tone="info">{t.isLead}</Badge>}
              </>
            ),
          },
          { key: 'seat', title: t.seat, numeric: true, render: (unit) => unit.seat },
          {
            key: 'members',
            title: t.members,
            numeric: true,
            render: (unit) => (
              <Link to={'/members?unit=' + unit.unitId} aria-label={`${unit.unitName} ${t.memberList} ${unit.memberCount}`}>
                {unit.memberCount}
              </Link>
            ),
          },
          ...(seesPosts ? postColumns : []),
          ...(!isPast && mayChangeUnits(me) ? [leaveColumn] : []),
        ]}
      />
      {open?.post === 'liaison' && (
        <LiaisonDialog
          unit={open.unit}
          current={shown?.liaison}
          mayVacate={mayVacate(me, allianceId, open.unit.unitId)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.post === 'leave' && <LeaveDialog allianceId={allianceId} unit={open.unit} onClose={() => setOpen(null)} />}
      {open?.post === 'venue' && <VenueDialog unit={open.unit} current={shown?.venue} onClose={() => setOpen(null)} />}
    </Card>
  )
}

function VenueText({ venue: { address, capacity, stepFree } }: { venue: Venue }) {
  const t = useAllianceTexts()
  return (
    <>
      {address}
      <br />
      <span className="soft small">{[t.seats(capacity), stepFree ? t.stepFree : ''].filter(Boolean).join(' · ')}</span>
    </>
  )
}
