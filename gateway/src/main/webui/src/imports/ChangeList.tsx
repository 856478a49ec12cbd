import type { ImportChange, ImportDecision, ImportField } from '../api/schemas'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { DataTable } from '../ui/DataTable'
import { Choice } from '../ui/Fields'
import { outcomeOf } from './importModel'
import { useImportTexts } from './texts'
import { useUndoTexts } from './undoTexts'

type Props = { changes: ImportChange[]; onDecide?: (items: ImportDecision[]) => void }

/** People in the order of rows, each with what differs; with `onDecide` what is asked can be answered. */
export function ChangeList({ changes, onDecide }: Props) {
  const t = useImportTexts()
  return (
    <DataTable<ImportChange>
      caption={t.changes}
      testId="changes"
      rows={changes}
      rowKey={(change) => String(change.seq)}
      columns={[
        { key: 'row', title: t.row, render: (change) => t.rowNo(change.line, change.sheet) },
        { key: 'person', title: t.person, render: (change) => change.name ?? t.nameHidden },
        { key: 'unit', title: t.unit, render: (change) => change.unitName },
        {
          key: 'changes',
          title: t.changes,
          render: (change) =>
            change.candidates.length > 0 ? (
              <SamePerson change={change} onDecide={onDecide} />
            ) : (
              <>
                {change.keptBecause && <Kept because={change.keptBecause} />}
                <ul className="field-changes">
                  {change.fields.map((field) => (
                    <li key={field.field}>
                      {change.kind === 'PARTLY' && field.kept ? (
                        <KeptField field={field} />
                      ) : (
                        <FieldChange field={field} row={change.row ?? undefined} onDecide={onDecide} />
                      )}
                    </li>
                  ))}
                </ul>
              </>
            ),
        },
      ]}
    />
  )
}

/** What came after an import, so that undoing it left somebody, or some of him, as he is. */
function Kept({ because }: { because: NonNullable<ImportChange['keptBecause']> }) {
  const u = useUndoTexts()
  const { language } = useLanguage()
  return (
    <p>
      {u.why[because.because] ?? because.because}
      {because.by && because.at && <span className="soft small"> {u.byWhom(because.by, momentOf(because.at, language))}</span>}
    </p>
  )
}

function KeptField({ field }: { field: ImportField }) {
  const t = useImportTexts()
  const u = useUndoTexts()
  const value = (said: string | null | undefined) => (field.hidden && said == null ? t.valueHidden : (said ?? t.empty))
  return (
    <span>
      <strong>{field.title}</strong>
      {'：'}
      {value(field.before)}
      <span className="soft small"> {u.keptField(value(field.after))}</span>
    </span>
  )
}

type FieldProps = { field: ImportField; row?: number } & Pick<Props, 'onDecide'>

function FieldChange({ field, row, onDecide }: FieldProps) {
  const t = useImportTexts()
  const { language } = useLanguage()
  return (
    <>
      <span>
        <strong>{field.title}</strong>
        {'：'}
        {field.hidden && field.before == null ? t.valueHidden : <del>{field.before ?? t.empty}</del>}
        {' → '}
        {field.hidden && field.after == null ? t.valueHidden : <ins>{field.after ?? t.empty}</ins>}
      </span>
      {field.changedBy && field.changedAt && (
        <span className="soft small">{t.changedBy(field.changedBy, momentOf(field.changedAt, language), field.byHand)}</span>
      )}
      {field.later && onDecide && row !== undefined ? (
        <Choice
          inline
          label={t.outcome(field.title)}
          value={outcomeOf(field)}
          onChange={(event) => onDecide([{ row, field: field.field, take: event.target.value as 'FILE' | 'LEDGER' }])}
          options={[
            { value: 'LEDGER', label: t.takes.LEDGER ?? '' },
            { value: 'FILE', label: t.takes.FILE ?? '' },
          ]}
        />
      ) : (
        field.later && <span className="small">{t.takes[outcomeOf(field)]}</span>
      )}
    </>
  )
}

function SamePerson({ change, onDecide }: { change: ImportChange } & Pick<Props, 'onDecide'>) {
  const t = useImportTexts()
  const decide = (choice: string) =>
    onDecide?.([
      choice === 'OTHER'
        ? { row: change.row ?? undefined, take: 'OTHER' }
        : { row: change.row ?? undefined, take: 'SAME', memberId: choice },
    ])
  const chosen = change.decision === 'OTHER' ? 'OTHER' : (change.sameAs ?? '')
  return (
    <fieldset className="same-person">
      <legend>{t.candidates}</legend>
      {change.candidates.map((one) => (
        <label key={one.memberId}>
          <input
            type="radio"
            name={'same-' + change.seq}
            checked={chosen === one.memberId}
            disabled={!onDecide}
            onChange={() => decide(one.memberId)}
          />
          <span>
            {t.sameAs(one.name ?? '')}
            <span className="soft small">（{one.reasons.map((reason) => t.reasons[reason] ?? reason).join('、')}）</span>
          </span>
        </label>
      ))}
      <label>
        <input
          type="radio"
          name={'same-' + change.seq}
          checked={chosen === 'OTHER'}
          disabled={!onDecide}
          onChange={() => decide('OTHER')}
        />
        <span>{t.takes.OTHER}</span>
      </label>
    </fieldset>
  )
}
