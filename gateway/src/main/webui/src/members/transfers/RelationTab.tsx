import type { MemberRecord } from '../../api/schemas'
import { useKnownMe } from '../../api/useMe'
import { seesTransfers } from '../../api/useTransfers'
import { Letters } from './Letters'
import { Standings } from './Standings'

/** Where a member's party relation goes, and how he stands. */
export function RelationTab({ member }: { member: MemberRecord }) {
  const sees = seesTransfers(useKnownMe()?.roles ?? [])
  return (
    <>
      {sees && <Letters member={member} />}
      <Standings member={member} />
    </>
  )
}
