import type { ComponentProps, ReactNode } from 'react'
import './alert.css'

type Props = Omit<ComponentProps<'div'>, 'title'> & {
  type: 'info' | 'success' | 'warning' | 'error'
  title?: ReactNode
  description?: ReactNode
  /** What can be done about it. */
  action?: ReactNode
}

/** Says how something stands, with a sign so that it is not told by colour alone. */
export function Alert({ type, title, description, action, role = 'alert', ...box }: Props) {
  return (
    <div {...box} role={role} className={'alert-box ' + type}>
      <span className="alert-sign" aria-hidden="true" />
      <div className="alert-said">
        {title && <div className={description ? 'alert-title' : undefined}>{title}</div>}
        {description && <div>{description}</div>}
      </div>
      {action && <div className="alert-action">{action}</div>}
    </div>
  )
}
