import type { Activity } from '../api/schemas'
import { useLanguage } from '../i18n/language'
import { datedSpanOf } from './activityModel'
import { byUnit, type Edits, type Line, statusOf } from './rollModel'
import { useRollTexts } from './rollTexts'
import { useActivityTexts } from './texts'

/** Empty lines for those who come unannounced. */
const EMPTY = 8

/** The sheet that lies on the table: who is expected, unit by unit, and a place to sign. On paper only. */
export function RollPaper({ activity, lines, edits }: { activity: Activity; lines: Line[]; edits: Edits }) {
  const t = useRollTexts()
  const a = useActivityTexts()
  const { language } = useLanguage()
  const expected = lines.filter((line) => line.registered === 'CONFIRMED' || line.registered === 'EXCUSED' || line.version > 0)
  const listed = byUnit(expected.length > 0 ? expected : lines).flatMap((unit) => unit.lines)
  return (
    <section className="roll-paper print-only" aria-label={t.paper}>
      <h2>
        {activity.title} {t.paper}
      </h2>
      <p>{[datedSpanOf(activity, language), activity.venueName, activity.hostUnitName].filter(Boolean).join(' · ')}</p>
      <table>
        <thead>
          <tr>
            <th>{t.number}</th>
            <th>{a.unit}</th>
            <th>{a.person}</th>
            <th>{a.state}</th>
            <th className="sign">{t.signature}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((line, index) => {
            const status = statusOf(edits, line)
            return (
              <tr key={line.id}>
                <td>{index + 1}</td>
                <td>{line.unitName}</td>
                <td>{line.name}</td>
                <td>{status ? t.short[status] : ''}</td>
                <td />
              </tr>
            )
          })}
          {Array.from({ length: EMPTY }, (_, index) => (
            <tr key={index}>
              <td>{listed.length + index + 1}</td>
              <td />
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t.guests}</p>
    </section>
  )
}
