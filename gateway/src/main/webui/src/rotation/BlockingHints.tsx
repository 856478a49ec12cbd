import { isSendable, type WishDraft } from './wishesModel'
import { useWishTexts } from './wishTexts'

/** What is still in the way of sending. */
export function BlockingHints({ draft, pending }: { draft: WishDraft; pending: string[] }) {
  const w = useWishTexts()
  const said = [pending.length > 0 && w.pending(pending), !isSendable(draft) && w.unsendable].filter(Boolean)
  return (
    <span role="status" className="errors">
      {said.join(' ')}
    </span>
  )
}
