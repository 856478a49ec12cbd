import type { HealthContent } from '../../api/schemas'
import { dateOf, partialDate } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import type { FactGroup } from '../../ui/record/Facts'
import type { useHealthTexts } from './texts'

/** What a file says, as it is shown. */
export function groupsOf(content: HealthContent, t: ReturnType<typeof useHealthTexts>, language: Language): FactGroup[] {
  const lines = (texts: string[]) => (texts.length > 0 ? texts.map((text) => <div key={text}>{text}</div>) : undefined)
  const field = (key: string) => t.fields[key] ?? key
  return [
    {
      title: t.groups.illness,
      facts: [
        {
          label: field('CONDITIONS'),
          shown: lines(
            content.conditions.map(({ name, code, since }) =>
              [code ? `${name}（${code}）` : name, since && t.since(partialDate(since, language))].filter(Boolean).join('，'),
            ),
          ),
        },
        { label: field('ALLERGIES'), shown: lines(content.allergies) },
        {
          label: field('MEDICATIONS'),
          shown: lines(content.medications.map(({ name, dosage }) => [name, dosage].filter(Boolean).join('，'))),
        },
      ],
    },
    {
      title: t.groups.body,
      facts: [
        { label: field('MOBILITY'), text: content.mobility && t.mobilities[content.mobility] },
        { label: field('BLOOD_GROUP'), text: content.bloodGroup && t.bloods[content.bloodGroup] },
        { label: field('LAST_CHECK_UP'), text: content.lastCheckUpOn && dateOf(content.lastCheckUpOn, language) },
      ],
    },
    {
      title: t.groups.doctor,
      facts: [
        { label: t.doctor, text: content.doctor },
        { label: t.hospital, text: content.hospital },
        { label: t.hospitalContact, text: content.hospitalContact },
      ],
    },
    { title: t.groups.other, facts: [{ label: field('NOTES'), text: content.notes }] },
  ]
}
