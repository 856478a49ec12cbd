import type { FloatingCorrection, NamedPlace, NewFloating } from '../../api/schemas'

/** What a survey brings home, as it is typed. */
export type SurveyDraft = {
  place: NamedPlace | null
  address: string
  phone: string
  familyName: string
  familyPhone: string
  surveyMethod: NewFloating['surveyMethod']
  surveyedOn: string
  certificateNo: string
}

export const SURVEY_FIELDS = [
  '/place',
  '/address',
  '/phone',
  '/familyName',
  '/familyPhone',
  '/surveyMethod',
  '/surveyedOn',
  '/certificateNo',
]

export const emptySurvey = (day: string): SurveyDraft => ({
  place: null,
  address: '',
  phone: '',
  familyName: '',
  familyPhone: '',
  surveyMethod: 'TELEPHONE',
  surveyedOn: day,
  certificateNo: '',
})

/** As a service takes it; what is under seal and was not typed again stays as it is there. */
export function surveyOf(
  draft: SurveyDraft,
): FloatingCorrection & Pick<NewFloating, 'address' | 'phone' | 'surveyMethod' | 'surveyedOn'> {
  const { place, surveyMethod, surveyedOn } = draft
  return {
    place: place?.code ?? '',
    address: draft.address.trim(),
    phone: draft.phone.trim(),
    familyName: draft.familyName.trim(),
    familyPhone: draft.familyPhone.trim(),
    surveyMethod,
    surveyedOn,
    certificateNo: draft.certificateNo.trim() || undefined,
  }
}
