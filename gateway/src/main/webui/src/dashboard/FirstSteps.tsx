import { Link } from 'react-router'
import { Empty } from '../ui/States'
import type { Step } from './dashboardModel'
import { useDashboardTexts } from './texts'

const PATHS: Record<Step, string> = { import: '/imports', survey: '/surveys', rotation: '/rotation' }

export function FirstSteps({ steps }: { steps: Step[] }) {
  const t = useDashboardTexts()
  return (
    <Empty title={t.firstTitle}>
      <ol className="first-steps">
        {steps.map((step) => (
          <li key={step}>
            <div>
              <strong>{t.steps[step].name}</strong>
              <p className="soft">{t.steps[step].note}</p>
            </div>
            <Link className="button-link ghost" to={PATHS[step]}>
              {t.steps[step].action}
            </Link>
          </li>
        ))}
      </ol>
    </Empty>
  )
}
