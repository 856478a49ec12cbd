import type { HealthContent, HealthPerson } from '../../api/schemas'
import type { Tone } from '../../ui/Badge'

/** Who keeps health files. */
export const mayKeepHealth = (roles: readonly string[]) => roles.includes('health')

export const PURPOSES = ['CARE', 'VISIT', 'CHECK_UP', 'EMERGENCY', 'UPDATE']

const TONES: Record<HealthPerson['consented'], Tone> = { GIVEN: 'good', WITHDRAWN: 'warn', NOT_ASKED: 'plain' }

export const toneOfConsent = (consented: HealthPerson['consented']): Tone => TONES[consented]

/** A file as it is typed: whatever is not filled in is an empty text. */
export type Draft = {
  conditions: { name: string; since: string; code: string }[]
  allergies: string
  medications: { name: string; dosage: string }[]
  mobility: string
  bloodGroup: string
  doctor: string
  hospital: string
  hospitalContact: string
  lastCheckUpOn: string
  notes: string
}

export function draftOf(content: HealthContent): Draft {
  return {
    conditions: content.conditions.map(({ name, since = '', code = '' }) => ({ name, since, code })),
    allergies: content.allergies.join('\n'),
    medications: content.medications.map(({ name, dosage = '' }) => ({ name, dosage })),
    mobility: content.mobility ?? '',
    bloodGroup: content.bloodGroup ?? '',
    doctor: content.doctor ?? '',
    hospital: content.hospital ?? '',
    hospitalContact: content.hospitalContact ?? '',
    lastCheckUpOn: content.lastCheckUpOn ?? '',
    notes: content.notes ?? '',
  }
}

const said = (text: string) => text.trim() || undefined

/** As ICD-10 writes it: the letter in front is a capital, the others, as in I10.x00, are small. */
const codeOf = (text: string) => said(text.trim().slice(0, 1).toUpperCase() + text.trim().slice(1).toLowerCase())

const isFilled = (line: Record<string, string>) => Object.values(line).some(said)

/** Without the lines in which nothing was typed; one that lacks only its name stays and is asked for it. */
export const withoutEmptyLines = (draft: Draft): Draft => ({
  ...draft,
  conditions: draft.conditions.filter(isFilled),
  allergies: draft.allergies
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n'),
  medications: draft.medications.filter(isFilled),
})

/** What is saved, line by line as it is typed, so that a refusal is found at its line. */
export function contentOf(draft: Draft): HealthContent {
  return {
    conditions: draft.conditions.map(({ name, since, code }) => ({
      name: name.trim(),
      since: said(since),
      code: codeOf(code),
    })),
    allergies: draft.allergies.split('\n').filter(said),
    medications: draft.medications.map(({ name, dosage }) => ({ name: name.trim(), dosage: said(dosage) })),
    mobility: said(draft.mobility) as HealthContent['mobility'],
    bloodGroup: said(draft.bloodGroup) as HealthContent['bloodGroup'],
    doctor: said(draft.doctor),
    hospital: said(draft.hospital),
    hospitalContact: said(draft.hospitalContact),
    lastCheckUpOn: said(draft.lastCheckUpOn),
    notes: said(draft.notes),
  }
}

/** Whether both say the same: what was not changed is not saved. */
export const isSame = (one: HealthContent, other: HealthContent) =>
  JSON.stringify(contentOf(draftOf(one))) === JSON.stringify(contentOf(draftOf(other)))
