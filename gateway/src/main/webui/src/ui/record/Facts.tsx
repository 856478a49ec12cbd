import type { ReactNode } from 'react'
import { Card } from '../Page'
import { useRecordTexts } from './recordTexts'
import './record.css'

/** `shown` instead of the text where it is more than words. */
export type Fact = { label: string; text?: string; shown?: ReactNode }

export type FactGroup = { title: string; facts: Fact[] }

/** What is known of a record, group by group; what is not recorded says so. */
export function Facts({ groups }: { groups: FactGroup[] }) {
  const t = useRecordTexts()
  return (
    <div className="fact-groups">
      {groups.map(({ title, facts }) => (
        <Card key={title} title={title}>
          <dl className="facts">
            {facts.map(({ label, text, shown }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{shown ?? (text || <span className="soft">{t.none}</span>)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      ))}
    </div>
  )
}
