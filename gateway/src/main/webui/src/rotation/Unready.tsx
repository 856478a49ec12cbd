import { isSendable, type Asked } from './wishesModel'
import { useWishTexts } from './wishTexts'

/** What is still in the way of sending. */
export function Unready({ asked, pending }: { asked: Asked; pending: string[] }) {
  const w = useWishTexts()
  const said = [pending.length > 0 && w.pending(pending), !isSendable(asked) && w.unsendable].filter(Boolean)
  return (
    <span role="status" className="flaws">
      {said.join(' ')}
    </span>
  )
}
