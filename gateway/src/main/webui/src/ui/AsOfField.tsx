import { today } from '../i18n/dates'
import { TextField } from './Fields'
import { useUiTexts } from './texts'

type Props = {
  /** The day, or nothing: today, whichever day that is. So no address names it, and one that was kept does not grow old. */
  day: string
  onDay: (day: string) => void
  /** The last day that can be asked for; none where what is to come is known as well. */
  max?: string
}

/** The day as of which a page shows how things stood. An emptied field asks for no day: the one that was chosen stays. */
export function AsOfField({ day, onDay, max }: Props) {
  const t = useUiTexts()
  return (
    <TextField
      inline
      label={t.asOf}
      type="date"
      max={max}
      value={day || today()}
      onChange={({ target }) => target.value && onDay(target.value === today() ? '' : target.value)}
    />
  )
}
