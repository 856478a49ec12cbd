import type { ComponentProps, MouseEvent } from 'react'
import { Spin } from './Spin'
import './button.css'

type Props = Omit<ComponentProps<'button'>, 'type'> & {
  /** `primary` is what most go on with; there is one in a place. */
  type?: 'primary' | 'default' | 'link'
  htmlType?: 'button' | 'submit'
  size?: 'small' | 'middle' | 'large'
  danger?: boolean
  ghost?: boolean
  /** Its work goes on: it keeps place, words and focus, and does nothing meanwhile. */
  loading?: boolean
}

export function Button({
  type = 'default',
  htmlType = 'button',
  size = 'middle',
  danger,
  ghost,
  loading,
  className,
  onClick,
  children,
  ...button
}: Props) {
  const looks = ['button', type, size, danger && 'danger', ghost && 'ghost', className].filter(Boolean).join(' ')
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // Also what the Enter key of a field would hand in.
    if (loading) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button {...button} type={htmlType} className={looks} aria-busy={loading || undefined} onClick={press}>
      {loading && <Spin />}
      {children}
    </button>
  )
}
