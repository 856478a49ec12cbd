import type { Proposal } from '../api/schemas'
import { Card } from '../ui/Page'
import { cost, PARTS } from './groupingModel'
import { useGroupingTexts } from './texts'

export function ScoreCard({ proposal }: { proposal: Proposal }) {
  const t = useGroupingTexts()
  const { score, proof } = proposal
  return (
    <Card title={t.score} testId="score">
      {score && (
        <dl className="score">
          {PARTS.map((part) => (
            <div key={part}>
              <dt>{t.parts[part]}</dt>
              <dd>{cost(score[part])}</dd>
            </div>
          ))}
          <div className="score-total">
            <dt>{t.total}</dt>
            <dd data-testid="score-total">{cost(score.total)}</dd>
          </div>
        </dl>
      )}
      <p data-testid="proof">{proof?.text || t.noProof}</p>
    </Card>
  )
}
