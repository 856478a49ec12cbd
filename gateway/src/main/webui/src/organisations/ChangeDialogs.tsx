import type { OrganisationRecord } from '../api/schemas'
import { useOrganisations } from '../api/useOrganisations'
import { useUnitNames } from '../api/useUnits'
import { today } from '../i18n/dates'
import { ActDialog, type Asked } from './ActDialog'
import { BASES, branchOf, FORMS, labelsOf, mayStandOnTop, mayStandUnder } from './orgModel'
import { useOrgTexts } from './texts'
import { unitIdsOf, useUnitsField } from './unitField'

export type Change = 'rename' | 'move' | 'dissolve' | 'correct'

type Props = { org: OrganisationRecord; onClose: () => void }

/** What can be done to an organisation, each with its day, its document and why. */
export function ChangeDialog({ change, ...props }: Props & { change: Change }) {
  switch (change) {
    case 'rename':
      return <Rename {...props} />
    case 'move':
      return <Move {...props} />
    case 'dissolve':
      return <Dissolve {...props} />
    case 'correct':
      return <Correct {...props} />
  }
}

function useDecision(): Asked[] {
  const t = useOrgTexts()
  return [
    { key: 'on', label: t.day, type: 'date' },
    { key: 'documentNo', label: t.documentNo },
    { key: 'reason', label: t.reason, most: 200 },
  ]
}

function Rename({ org, onClose }: Props) {
  const t = useOrgTexts()
  const decision = useDecision()
  return (
    <ActDialog
      title={t.rename}
      note={t.renameNote}
      testId="rename-dialog"
      asked={[{ key: 'name', label: t.newName }, ...decision.map((field) => ({ ...field, optional: field.key === 'reason' }))]}
      initial={{ name: org.name, on: today() }}
      act={({ name, on, documentNo, reason }) => ({
        path: `/${org.id}/rename`,
        body: { name, on, documentNo, reason: reason || undefined },
        version: org.version,
      })}
      done={t.saved}
      onClose={onClose}
    />
  )
}

function Move({ org, onClose }: Props) {
  const t = useOrgTexts()
  const decision = useDecision()
  const orgs = useOrganisations()
  const below = branchOf(orgs.data ?? [], org.id)
  const labels = labelsOf((orgs.data ?? []).filter((one) => !below.has(one.id) && mayStandUnder(org.level, one.level)))
  return (
    <ActDialog
      title={t.move}
      note={t.moveNote}
      testId="move-dialog"
      asked={[
        {
          key: 'parentId',
          label: t.parent,
          hint: t.parentHint,
          optional: mayStandOnTop(org.level),
          offers: [...labels.keys()],
          wrong: (typed) => (orgs.data && !labels.has(typed.trim()) ? t.unknownOrg : null),
        },
        ...decision,
      ]}
      initial={{ on: today() }}
      act={({ parentId, ...rest }) => ({
        path: `/${org.id}/move`,
        body: { ...rest, parentId: labels.get(parentId?.trim() ?? '') },
        version: org.version,
      })}
      done={t.saved}
      onClose={onClose}
    />
  )
}

function Dissolve({ org, onClose }: Props) {
  const t = useOrgTexts()
  const decision = useDecision()
  const orgs = useOrganisations()
  const below = branchOf(orgs.data ?? [], org.id)
  const labels = labelsOf((orgs.data ?? []).filter((one) => !below.has(one.id)))
  const children = orgs.data?.filter(({ parentId }) => parentId === org.id).length ?? 0
  return (
    <ActDialog
      title={t.dissolve}
      note={t.dissolveNote(org.members, children)}
      testId="dissolve-dialog"
      asked={[
        {
          key: 'successorId',
          label: t.successor,
          hint: t.successorHint,
          optional: org.members === 0 && children === 0,
          offers: [...labels.keys()],
          wrong: (typed) => (orgs.data && !labels.has(typed.trim()) ? t.unknownOrg : null),
        },
        ...decision,
      ]}
      initial={{ on: today() }}
      act={({ successorId, ...rest }) => ({
        path: `/${org.id}/dissolve`,
        body: { ...rest, successorId: labels.get(successorId?.trim() ?? '') },
        version: org.version,
      })}
      done={t.saved}
      onClose={onClose}
    />
  )
}

function Correct({ org, onClose }: Props) {
  const t = useOrgTexts()
  const names = useUnitNames()
  const units = useUnitsField(names.data)
  return (
    <ActDialog
      title={t.correct}
      note={t.correctNote}
      testId="correct-dialog"
      asked={[
        { key: 'name', label: t.name },
        { key: 'form', label: t.form, options: FORMS.map((value) => ({ value, label: t.forms[value] ?? value })) },
        { key: 'basis', label: t.basis, options: BASES.map((value) => ({ value, label: t.bases[value] ?? value })) },
        { key: 'basisNote', label: t.basisNote, hint: t.basisNoteHint, optional: true },
        units,
        { key: 'foundedOn', label: t.foundedOn, type: 'date' },
        { key: 'documentNo', label: t.documentNo },
        { key: 'reason', label: t.reason, most: 200 },
      ]}
      initial={{
        name: org.name,
        form: org.form,
        basis: org.basis,
        basisNote: org.basisNote ?? '',
        unitIds: org.units.map((unit) => unit.name).join('、'),
        foundedOn: org.foundedOn,
        documentNo: org.documentNo,
      }}
      act={(values) => ({
        path: '/' + org.id,
        method: 'PUT',
        version: org.version,
        body: { ...values, basisNote: values.basisNote || undefined, unitIds: unitIdsOf(values.unitIds, names.data) },
      })}
      done={t.saved}
      onClose={onClose}
      blocked={!names.data}
    />
  )
}
