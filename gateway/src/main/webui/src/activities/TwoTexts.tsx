import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { Diff } from '../ui/diff/Diff'
import { useContradictionTexts } from './contradictionTexts'

type Props = { theirs: string; mine: string; onMine: () => void; onTheirs: () => void; onBoth: () => void }

/** Somebody else saved another text meanwhile: both are there, and the writer says which is to stand. */
export function TwoTexts({ theirs, mine, onMine, onTheirs, onBoth }: Props) {
  const t = useContradictionTexts()
  return (
    <Alert
      type="warning"
      role="alert"
      data-testid="two-texts"
      title={t.twoTexts}
      description={
        <>
          <Diff before={{ title: t.theirText, text: theirs }} after={{ title: t.myText, text: mine }} />
          <div className="row">
            <Button onClick={onMine}>{t.keepMyText}</Button>
            <Button onClick={onBoth}>{t.keepBothTexts}</Button>
            <Button onClick={onTheirs}>{t.keepTheirText}</Button>
          </div>
        </>
      }
    />
  )
}
