import { useState } from 'react'
import { Link } from 'react-router'
import type { BranchText } from '../api/schemas'
import { useBranchTexts, useOrganisations } from '../api/useOrganisations'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useTodoTexts } from '../ui/today/todoTexts'
import { ActDialog, type Asked, type Values } from './ActDialog'
import { useOrgChoice } from './orgField'
import { mayStandUnder } from './orgModel'
import { useOrgTexts } from './texts'

/** A county's ledgers have thousands of them: so many are shown at once. */
const AT_ONCE = 100

/** What ledgers call branches: somebody says of each which organisation it is. */
export default function TextsPage() {
  const t = useOrgTexts()
  const texts = useBranchTexts()
  const { moreRows } = useTodoTexts()
  const [most, setMost] = useState(AT_ONCE)
  const [confirming, setConfirming] = useState<BranchText | null>(null)
  if (texts.isPending) return <Loading />
  if (texts.isLoadingError) return <LoadFailed error={texts.error} retry={() => void texts.refetch()} />
  return (
    <Page title={t.textsTitle} note={t.textsNote} tools={<Link to="/organisations">{t.title}</Link>}>
      {texts.data.length === 0 ? (
        <Empty title={t.textsNone} />
      ) : (
        <Card>
          <DataTable<BranchText>
            caption={t.textsTitle}
            rows={texts.data.slice(0, most)}
            rowKey={(one) => one.unitId + one.text}
            columns={[
              { key: 'unit', title: t.unit, render: (one) => one.unitName },
              { key: 'text', title: t.text, render: (one) => one.text },
              {
                key: 'members',
                title: t.members,
                numeric: true,
                render: (one) => <span className="numeric">{one.members}</span>,
              },
              { key: 'org', title: t.maybe, render: (one) => one.orgName ?? '—' },
              {
                key: 'do',
                title: t.act,
                render: (one) => (
                  <Button onClick={() => setConfirming(one)} aria-label={`${t.confirm} ${one.unitName} ${one.text}`}>
                    {t.confirm}
                  </Button>
                ),
              },
            ]}
          />
          {texts.data.length > most && (
            <Button onClick={() => setMost(most + AT_ONCE)}>{moreRows(texts.data.length - most)}</Button>
          )}
        </Card>
      )}
      {confirming && <ConfirmBranch text={confirming} onClose={() => setConfirming(null)} />}
    </Page>
  )
}

function ConfirmBranch({ text, onClose }: { text: BranchText; onClose: () => void }) {
  const t = useOrgTexts()
  const orgs = useOrganisations()
  const choice = useOrgChoice(orgs.data)
  const branches = choice((org) => org.level === 'BRANCH' && org.form !== 'FUNCTIONAL')
  const parents = choice((org) => mayStandUnder('BRANCH', org.level))
  const asked = (values: Values): Asked[] => [
    { key: 'orgId', label: t.existing, hint: t.existingHint, optional: true, ...branches.field },
    ...(values.orgId
      ? []
      : [
          { key: 'name', label: t.newOne },
          { key: 'parentId', label: t.parent, ...parents.field },
        ]),
    { key: 'on', label: t.day, type: 'date' },
    { key: 'documentNo', label: t.documentNo },
  ]
  if (orgs.isPending) return <Loading />
  if (orgs.isLoadingError) return <ProblemNote error={orgs.error} retry={() => void orgs.refetch()} />
  return (
    <ActDialog
      title={t.confirmTitle(text.text)}
      note={t.confirmNote(text.unitName, text.members)}
      testId="confirm-branch-dialog"
      asked={asked}
      initial={{
        orgId: branches.labels.get(text.orgId ?? '') ?? '',
        name: text.text,
        parentId: parents.labels.size === 1 ? (parents.field.offers?.[0] ?? '') : '',
        on: today(),
      }}
      act={(values) => ({
        path: '/branch-texts/confirm',
        body: {
          unitId: text.unitId,
          text: text.text,
          orgId: branches.idOf(values.orgId),
          name: values.orgId ? undefined : values.name?.trim(),
          parentId: values.orgId ? undefined : parents.idOf(values.parentId),
          on: values.on,
          documentNo: values.documentNo?.trim(),
        },
      })}
      done={t.confirmed}
      onClose={onClose}
    />
  )
}
