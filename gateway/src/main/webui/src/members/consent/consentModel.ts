import type { Consent } from '../../api/schemas'

export type Purpose = Consent['purpose']

/** In the order in which people are asked. */
export const PURPOSES: Purpose[] = ['GENERAL', 'HEALTH', 'FAMILY_CONTACT', 'PROVIDER_ORDER']

/** Whether something is shown only with this consent; the others are recorded and nothing asks for them yet. */
export const hides = (purpose: Purpose) => purpose === 'HEALTH' || purpose === 'FAMILY_CONTACT'

export type Line = { purpose: Purpose; latest: Consent | null; before: Consent[] }

/** Purpose by purpose what holds: the consent that stands, or else the last that was taken back; the others are its history. */
export function linesOf(consents: Consent[], purposes: readonly Purpose[]): Line[] {
  return purposes.map((purpose) => {
    const all = consents.filter((one) => one.purpose === purpose)
    const latest = all.find(({ standing }) => standing) ?? all[0] ?? null
    return { purpose, latest, before: all.filter((one) => one !== latest) }
  })
}
