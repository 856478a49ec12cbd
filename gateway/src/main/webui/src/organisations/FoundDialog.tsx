import { useOrganisations } from '../api/useOrganisations'
import { useUnitNames } from '../api/useUnits'
import { today } from '../i18n/dates'
import { ProblemNote } from '../ui/States'
import { ActDialog, type Asked, type Values } from './ActDialog'
import { useOrgChoice } from './orgField'
import { BASES, FORMS, type Level, LEVELS, mayStandOnTop, mayStandUnder } from './orgModel'
import { useOrgTexts } from './texts'
import { unitIdsOf, useUnitsField } from './unitField'

type Props = { onFounded: (id: string) => void; onClose: () => void }

/** A new organisation: what it is, under whom it stands, for whose members. */
export function FoundDialog({ onFounded, onClose }: Props) {
  const t = useOrgTexts()
  const orgs = useOrganisations()
  const names = useUnitNames()
  const units = useUnitsField(names.data)
  const choice = useOrgChoice(orgs.data)
  const parents = (level = '') => choice((org) => mayStandUnder(level as Level, org.level))
  const asked = (values: Values): Asked[] => [
    { key: 'name', label: t.name },
    { key: 'level', label: t.level, options: LEVELS.map((value) => ({ value, label: t.levels[value] ?? value })) },
    {
      key: 'parentId',
      label: t.parent,
      hint: t.parentHint,
      optional: mayStandOnTop(values.level as Level),
      ...parents(values.level).field,
    },
    { key: 'form', label: t.form, options: FORMS.map((value) => ({ value, label: t.forms[value] ?? value })) },
    { key: 'basis', label: t.basis, options: BASES.map((value) => ({ value, label: t.bases[value] ?? value })) },
    ...(values.basis === 'UNIT' ? [] : [{ key: 'basisNote', label: t.basisNote, hint: t.basisNoteHint, optional: true }]),
    units,
    { key: 'on', label: t.foundedOn, type: 'date' },
    { key: 'documentNo', label: t.documentNo },
  ]
  return (
    <ActDialog
      title={t.found}
      testId="found-dialog"
      asked={asked}
      initial={{ level: 'BRANCH', form: 'SINGLE', basis: 'UNIT', on: today() }}
      act={(values) => ({
        path: '',
        body: {
          name: values.name?.trim(),
          level: values.level,
          form: values.form,
          basis: values.basis,
          basisNote: values.basisNote?.trim() || undefined,
          parentId: parents(values.level).idOf(values.parentId),
          unitIds: unitIdsOf(values.unitIds, names.data),
          on: values.on,
          documentNo: values.documentNo?.trim(),
        },
      })}
      done={t.saved}
      onDone={(answer) => onFounded((answer as { id: string }).id)}
      onClose={onClose}
      blocked={!orgs.data || !names.data}
    >
      {orgs.isLoadingError && <ProblemNote error={orgs.error} retry={() => void orgs.refetch()} />}
      {names.isLoadingError && <ProblemNote error={names.error} retry={() => void names.refetch()} />}
    </ActDialog>
  )
}
