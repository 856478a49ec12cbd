import type { MemberRecord, Transfer } from '../../api/schemas'
import { dateOf, partialDate, yearMonth } from '../../i18n/dates'
import type { PaperContent } from '../../ui/paper/paperModel'
import type { LetterWords } from './letterTexts'

/**
 * The letter in three parts, one below the other on a sheet: the stub stays here, the letter goes along, its receipt comes back. The
 * identity number is written in by hand: nothing under seal stands on it.
 */
export function letterPaper(letter: Transfer, member: MemberRecord, t: LetterWords): PaperContent {
  const day = (iso: string) => dateOf(iso, 'zh')
  const to = [letter.toPlace?.name, letter.toName].filter(Boolean).join('')
  const who = t.who(member.name, t.sexes[member.sex] ?? '', partialDate(member.birth, 'zh'), member.ethnicity)
  const validity = t.validity(letter.validUntil && day(letter.validUntil))
  return {
    title: t.title,
    blocks: [
      { heading: t.stub(letter.letterNo) },
      t.stubText(who, letter.fromOrgName, to),
      t.paid(yearMonth(letter.duesPaidTo, 'zh')) + validity,
      t.signed(day(letter.issuedOn)),
      t.cut,
      { heading: t.letter(letter.letterNo) },
      t.addressed(to),
      t.letterText(who, letter.fromOrgName, to),
      t.idNo,
      t.paid(yearMonth(letter.duesPaidTo, 'zh')) + validity,
      t.sealed(letter.fromOrgName, day(letter.issuedOn)),
      t.phones,
      t.cut,
      { heading: t.receipt(letter.letterNo) },
      t.addressed(letter.fromOrgName),
      t.receiptText(member.name),
      t.receiptSealed,
      t.receiptPhones,
    ],
  }
}
