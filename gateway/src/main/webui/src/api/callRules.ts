import type { Call } from './schemas'

/** No number of his is known, and nobody has reached him otherwise: somebody goes there, or asks the unit. */
export function lacksNumber({ reason, outcome }: Pick<Call, 'reason' | 'outcome'>): boolean {
  return reason === 'NO_PHONE' && outcome !== 'REACHED'
}
