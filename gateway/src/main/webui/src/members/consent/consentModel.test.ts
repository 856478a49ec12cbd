import { expect, test } from 'vitest'
import type { Consent } from '../../api/schemas'
import { linesOf } from './consentModel'

const consent = (id: string, purpose: Consent['purpose'], standing: boolean): Consent => ({
  id,
  purpose,
  standing,
  givenOn: '2026-05-04',
  givenHow: 'PAPER',
  textVersion: '1',
  givenEnteredBy: 'liaison',
  version: 1,
})

test('E-32 of each purpose the consent that stands holds, else the last one taken back; nobody was asked of the others', () => {
  const [health, family, general] = linesOf(
    [consent('b', 'HEALTH', true), consent('d', 'FAMILY_CONTACT', false), consent('a', 'HEALTH', false)],
    ['HEALTH', 'FAMILY_CONTACT', 'GENERAL'],
  )
  expect([health?.latest?.id, health?.before.map(({ id }) => id)]).toEqual(['b', ['a']])
  expect([family?.latest?.id, family?.before]).toEqual(['d', []])
  expect([general?.latest, general?.before]).toEqual([null, []])
})
