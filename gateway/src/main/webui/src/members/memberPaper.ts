import type { MemberRecord } from '../api/schemas'
import type { PaperContent } from '../ui/paper/paperModel'
import type { FactGroup } from '../ui/record/Facts'
import type { useMemberTexts } from './texts'

/** What the ledger knows of a member, without anything that is under seal. */
export function memberPaper(member: MemberRecord, groups: FactGroup[], t: ReturnType<typeof useMemberTexts>): PaperContent {
  return {
    title: t.paperTitle,
    blocks: [
      `${t.name}：${member.name}`,
      ...groups.map(({ title, facts }) => ({
        title,
        head: [t.item, t.content],
        rows: facts.map(({ label, text }) => [label, text ?? '']),
      })),
    ],
  }
}
