import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import type { Contradiction } from './rollModel'
import { useContradictionTexts } from './contradictionTexts'
import { useActivityTexts } from './texts'

type Props = { of: Contradiction[]; onMine: (one: Contradiction) => void; onTheirs: (one: Contradiction) => void }

/** Where two people recorded one person differently: both words, and which of them is to stand. */
export function Contradictions({ of, onMine, onTheirs }: Props) {
  const t = useContradictionTexts()
  const a = useActivityTexts()
  const { language } = useLanguage()
  if (of.length === 0) return null
  return (
    <Alert
      type="warning"
      role="alert"
      title={t.rollContradicted}
      data-testid="contradictions"
      description={
        <ul className="plain-list">
          {of.map((one) => (
            <li key={one.line.id} className="row">
              <span>
                {t.rollBoth(
                  one.line.name,
                  a.statuses[one.edit.status],
                  one.line.status ? a.statuses[one.line.status] : a.notRecorded,
                  one.line.recordedAt ? momentOf(one.line.recordedAt, language) : '',
                )}
              </span>
              <Button aria-label={t.keepOf(t.keepMine, one.line.name)} onClick={() => onMine(one)}>
                {t.keepMine}
              </Button>
              <Button aria-label={t.keepOf(t.keepTheirs, one.line.name)} onClick={() => onTheirs(one)}>
                {t.keepTheirs}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  )
}
