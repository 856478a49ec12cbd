import type { AllianceUnit, Member, UnitPosts } from '../api/schemas'
import { paperMonth } from '../i18n/dates'
import type { PaperContent } from '../ui/paper/paperModel'
import type { useLedgerTexts } from './ledgerTexts'

/** Still found among a unit's people, and counted on no ledger. */
const GONE: Member['state'][] = ['TRANSFERRED_OUT', 'EXPELLED', 'DECEASED']

type Read = { name: string; day: string; units: AllianceUnit[]; posts: UnitPosts[]; members: Member[] | null }

/** An alliance's ledger: what each unit provides, and who belongs to it as far as the reader may see; numbers are in no paper. */
export function ledgerPaper({ name, day, units, posts, members }: Read, t: ReturnType<typeof useLedgerTexts>): PaperContent {
  const of = new Map(posts.map((post) => [post.unitId, post]))
  const all = units.reduce((sum, unit) => sum + unit.memberCount, 0)
  const seats = new Map(units.map((unit) => [unit.unitId, unit.seat]))
  const listed = members
    ?.filter((member) => !GONE.includes(member.state))
    .toSorted((a, b) => (seats.get(a.unitId) ?? 0) - (seats.get(b.unitId) ?? 0))
  return {
    title: t.title(name),
    blocks: [
      t.asOf(day, units.length, all),
      {
        title: t.units,
        head: [t.seat, t.unit, t.memberCount, t.liaison, t.venue],
        rows: units.map((unit) => [
          unit.seat,
          unit.lead ? t.lead(unit.unitName) : unit.unitName,
          unit.memberCount,
          of.get(unit.unitId)?.liaison?.name ?? '',
          of.get(unit.unitId)?.venue?.address ?? '',
        ]),
      },
      ...(listed && listed.length < all ? [t.partly(listed.length)] : []),
      ...(listed
        ? [
            {
              title: t.members,
              head: [t.number, t.unit, t.name, t.sex, t.born, t.category],
              rows: listed.map((member, index) => [
                index + 1,
                member.unitName,
                member.name,
                t.sexes[member.sex] ?? '',
                paperMonth(member.birth),
                t.categories[member.category] ?? '',
              ]),
            },
          ]
        : [t.unitsOnly]),
    ],
  }
}
