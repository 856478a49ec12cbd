import type { OrganisationHistory } from '../api/schemas'
import { useOrganisationHistory } from '../api/useOrganisations'
import { dateOf, isDay } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { Card } from '../ui/Page'
import { Timeline } from '../ui/record/Timeline'
import { LoadFailed, Loading } from '../ui/States'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

type Step = OrganisationHistory['steps'][number]

/** What an organisation was called, whom it stood under, and what was done to it. */
export function OrgHistory({ id }: { id: string }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const { language } = useLanguage()
  const history = useOrganisationHistory(id)
  if (history.isPending) return <Loading />
  if (history.isLoadingError) return <LoadFailed error={history.error} retry={() => void history.refetch()} />
  const { names, places, steps } = history.data
  const periodOf = ({ from, until }: { from: string; until?: string }) =>
    words.period(dateOf(from, language), until ? dateOf(until, language) : undefined)
  return (
    <div className="stack">
      <Card title={words.steps}>
        <Timeline
          happenings={steps.map((step, index) => ({
            key: String(index),
            at: step.on,
            when: dateOf(step.on, language),
            what: words.stepKinds[step.kind] ?? step.kind,
            by: [saidOf(step, t, words, language), step.documentNo].filter(Boolean).join('，'),
            reason: [step.reason, step.by].filter(Boolean).join('，'),
          }))}
        />
      </Card>
      <Card title={words.names}>
        <ul>
          {names.map((name) => (
            <li key={name.from}>
              {name.name} <span className="soft">{periodOf(name)}</span>
            </li>
          ))}
        </ul>
      </Card>
      <Card title={words.places}>
        <ul>
          {places.map((place) => (
            <li key={place.from}>
              {place.parentName ?? t.onTop} <span className="soft">{periodOf(place)}</span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}

function saidOf(
  { kind, field, was, becomes }: Step,
  t: ReturnType<typeof useOrgTexts>,
  words: ReturnType<typeof useOrgRecordTexts>,
  language: Language,
): string {
  const value = (text: string | undefined) =>
    text === undefined
      ? ''
      : isDay(text)
        ? dateOf(text, language)
        : (t.forms[text] ?? t.bases[text] ?? words.formedBys[text] ?? text)
  switch (kind) {
    case 'FOUNDED':
    case 'TERM_BEGUN':
    case 'APPOINTED':
      return value(becomes)
    case 'POST_ENDED':
      return value(was)
    case 'DISSOLVED':
      return becomes ? `${t.successor}：${becomes}` : ''
    default:
      return words.changed(words.fields[field ?? ''] ?? '', value(was), value(becomes))
  }
}
