import type { OrganisationRecord } from '../api/schemas'
import { useOrganisations } from '../api/useOrganisations'
import { useUnitNames } from '../api/useUnits'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { ProblemNote } from '../ui/States'
import { ActDialog, type Asked } from './ActDialog'
import { useOrgChoice } from './orgField'
import { BASES, branchOf, FORMS, mayStandOnTop, mayStandUnder } from './orgModel'
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

/** An organisation at this moment, in words, for whoever was overtaken. */
function useNow(org: OrganisationRecord) {
  const t = useOrgTexts()
  const { language } = useLanguage()
  const { name, parentName, form, basis, basisNote, units, foundedOn, documentNo, lastDay, version } = org
  return {
    version,
    said: [
      name,
      parentName ?? t.onTop,
      t.forms[form],
      [t.bases[basis], basisNote].filter(Boolean).join('：'),
      units.map((unit) => unit.name).join('、'),
      dateOf(foundedOn, language),
      documentNo,
      lastDay && t.dissolvedOn(dateOf(lastDay, language)),
    ]
      .filter(Boolean)
      .join('；'),
  }
}

/** The organisations one is chosen of; nothing is done before they are there. */
function useOthers() {
  const orgs = useOrganisations()
  const choice = useOrgChoice(orgs.data)
  return {
    orgs: orgs.data ?? [],
    choice,
    waiting: {
      blocked: !orgs.data,
      children: orgs.isLoadingError && <ProblemNote error={orgs.error} retry={() => void orgs.refetch()} />,
    },
  }
}

function Rename({ org, onClose }: Props) {
  const t = useOrgTexts()
  const decision = useDecision()
  const now = useNow(org)
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
      })}
      now={now}
      done={t.saved}
      onClose={onClose}
    />
  )
}

function Move({ org, onClose }: Props) {
  const t = useOrgTexts()
  const decision = useDecision()
  const now = useNow(org)
  const { orgs, choice, waiting } = useOthers()
  const below = branchOf(orgs, org.id)
  const parents = choice((one) => !below.has(one.id) && mayStandUnder(org.level, one.level))
  return (
    <ActDialog
      title={t.move}
      note={t.moveNote}
      testId="move-dialog"
      asked={[
        { key: 'parentId', label: t.parent, hint: t.parentHint, optional: mayStandOnTop(org.level), ...parents.field },
        ...decision,
      ]}
      initial={{ on: today() }}
      act={({ parentId, ...rest }) => ({ path: `/${org.id}/move`, body: { ...rest, parentId: parents.idOf(parentId) } })}
      now={now}
      done={t.saved}
      onClose={onClose}
      {...waiting}
    />
  )
}

function Dissolve({ org, onClose }: Props) {
  const t = useOrgTexts()
  const decision = useDecision()
  const now = useNow(org)
  const { orgs, choice, waiting } = useOthers()
  const below = branchOf(orgs, org.id)
  const successors = choice((one) => !below.has(one.id))
  const children = orgs.filter(({ parentId }) => parentId === org.id).length
  // Whoever is in a functional branch belongs to another one as well: nobody has to take him over.
  const functional = org.form === 'FUNCTIONAL'
  const handedOver = functional ? 0 : org.members
  return (
    <ActDialog
      title={t.dissolve}
      note={functional ? t.dissolveFunctional(org.members, children) : t.dissolveNote(org.members, children)}
      testId="dissolve-dialog"
      asked={[
        {
          key: 'successorId',
          label: t.successor,
          hint: functional ? t.successorHintFunctional : t.successorHint,
          optional: handedOver === 0 && children === 0,
          ...successors.field,
        },
        ...decision,
      ]}
      initial={{ on: today() }}
      act={({ successorId, ...rest }) => ({
        path: `/${org.id}/dissolve`,
        body: { ...rest, successorId: successors.idOf(successorId) },
      })}
      now={now}
      done={t.saved}
      onClose={onClose}
      {...waiting}
    />
  )
}

function Correct({ org, onClose }: Props) {
  const t = useOrgTexts()
  const now = useNow(org)
  const names = useUnitNames()
  const unitNames = org.units.map((unit) => unit.name).join('、')
  const units = useUnitsField(names.data, unitNames)
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
        unitIds: unitNames,
        foundedOn: org.foundedOn,
        documentNo: org.documentNo,
      }}
      act={(values) => ({
        path: '/' + org.id,
        method: 'PUT',
        body: {
          ...values,
          basisNote: values.basisNote || undefined,
          unitIds: values.unitIds === unitNames ? org.units.map(({ id }) => id) : unitIdsOf(values.unitIds, names.data),
        },
      })}
      now={now}
      done={t.saved}
      onClose={onClose}
      blocked={!names.data}
    >
      {names.isLoadingError && <ProblemNote error={names.error} retry={() => void names.refetch()} />}
    </ActDialog>
  )
}
