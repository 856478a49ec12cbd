import { Button } from '../ui/Button'

/** Opens and closes what few people need. */
export function Disclosure({ open, title, onToggle }: { open: boolean; title: string; onToggle: () => void }) {
  return (
    <div>
      <Button className="disclosure" aria-expanded={open} onClick={onToggle}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span>
        {title}
      </Button>
    </div>
  )
}
