import { Link } from 'react-router'
import type { Organisation } from '../api/schemas'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { type Node, toneOfGap } from './orgModel'
import { useOrgTexts } from './texts'
import './organisations.css'

/** Lists of so many are open from the start: below a general branch with more somebody looks for himself. */
const OPEN_UP_TO = 30

/** Who stands under whom; each level opens and shuts. */
export function OrgTree({ nodes }: { nodes: Node[] }) {
  return (
    <ul className="org-tree">
      {nodes.map((node) => (
        <li key={node.org.id}>
          <Branch node={node} />
        </li>
      ))}
    </ul>
  )
}

function Branch({ node }: { node: Node }) {
  const { org, children, below } = node
  if (children.length === 0)
    return (
      <div className="org-leaf">
        <OrgLine org={org} />
      </div>
    )
  return (
    <details open={org.level !== 'BRANCH' && children.length <= OPEN_UP_TO}>
      <summary>
        <OrgLine org={org} below={below} />
      </summary>
      <OrgTree nodes={children} />
    </details>
  )
}

/** One organisation in a line: its name is the way to it, beside it what it is and what it lacks. */
export function OrgLine({ org, below = 0 }: { org: Organisation; below?: number }) {
  const t = useOrgTexts()
  const { language } = useLanguage()
  const kind = org.form === 'SINGLE' ? t.levels[org.level] : `${t.levels[org.level]}，${t.forms[org.form]}`
  const people = org.members > 0 || org.level === 'BRANCH' ? t.people(org.members) : below > 0 ? t.below(below) : ''
  return (
    <span className="org-line">
      <Link to={'/organisations/' + org.id}>{org.name}</Link>
      <span className="soft">{[kind, people].filter(Boolean).join(' · ')}</span>
      {org.lastDay && <Badge tone="plain">{t.dissolvedOn(dateOf(org.lastDay, language))}</Badge>}
      {org.gaps.map((gap) => (
        <Badge key={gap} tone={toneOfGap(gap)}>
          {t.gapNames[gap]}
        </Badge>
      ))}
    </span>
  )
}
