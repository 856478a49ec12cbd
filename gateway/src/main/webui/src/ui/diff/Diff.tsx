import { useUiTexts } from '../texts'
import { diffOf, type Part } from './diffModel'
import './diff.css'

type Version = { title: string; text: string }

/** Two versions of a text side by side, on a phone one below the other: what only one of them has is marked, not by colour alone. */
export function Diff({ before, after }: { before: Version; after: Version }) {
  const parts = diffOf(before.text, after.text)
  return (
    <div className="diff">
      <Side title={before.title} parts={parts.filter(({ of }) => of !== 'after')} />
      <Side title={after.title} parts={parts.filter(({ of }) => of !== 'before')} />
    </div>
  )
}

function Side({ title, parts }: { title: string; parts: Part[] }) {
  const t = useUiTexts()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="as-written">
        {parts.length === 0
          ? t.none
          : parts.map(({ of, text }, index) =>
              of === 'both' ? (
                <span key={index}>{text}</span>
              ) : of === 'before' ? (
                <del key={index}>{text}</del>
              ) : (
                <ins key={index}>{text}</ins>
              ),
            )}
      </p>
    </section>
  )
}
