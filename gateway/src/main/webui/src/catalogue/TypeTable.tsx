import { useState } from 'react'
import { type Line, linesOf } from '../api/activityTypes'
import { useDeleteType, useRestoreType, useRetireType } from '../api/useActivityTypes'
import type { ActivityType } from '../api/schemas'
import { message } from '../ui/said/message'
import { Button } from '../ui/Button'
import { Badge } from '../ui/Badge'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { DataTable } from '../ui/DataTable'
import { ProblemNote } from '../ui/States'
import { offerUndo } from '../ui/undo/undo'
import { useCatalogueTexts } from './texts'

/** What lies under one kind. Putting an entry out of use is taken back at once; deleting one is asked about. */
export function TypeTable({ kind, editing }: { kind: ActivityType; editing: boolean }) {
  const t = useCatalogueTexts()
  const retire = useRetireType()
  const restore = useRestoreType()
  const [removing, setRemoving] = useState<Line | null>(null)
  const bringBack = (line: Line) =>
    restore.mutate(line.code, { onSuccess: () => void message.success(t.didRestore(line.name)) })
  const takeOut = (line: Line) =>
    retire.mutate(line.code, {
      onSuccess: () => offerUndo({ what: t.didRetire(line.name), undo: () => bringBack(line) }),
    })
  const failed = [retire, restore].find((change) => change.isError)
  return (
    <>
      {failed && <ProblemNote error={failed.error} />}
      <DataTable
        caption={kind.name}
        rows={linesOf(kind)}
        rowKey={(line) => line.code}
        columns={[
          {
            key: 'name',
            title: t.name,
            render: (line) => <span className={line.depth > 0 ? 'type-below' : undefined}>{line.name}</span>,
          },
          { key: 'under', title: t.under, render: (line) => (line.depth > 0 ? line.under : '') },
          {
            key: 'state',
            title: t.state,
            render: (line) => <Badge tone={line.retired ? 'plain' : 'good'}>{line.retired ? t.retired : t.inUse}</Badge>,
          },
          ...(editing
            ? [
                {
                  key: 'change',
                  title: t.change,
                  render: (line: Line) => (
                    <div className="row">
                      {line.retired ? (
                        <Button aria-label={t.restoreOne(line.name)} onClick={() => bringBack(line)}>
                          {t.restore}
                        </Button>
                      ) : (
                        <Button aria-label={t.retireOne(line.name)} onClick={() => takeOut(line)}>
                          {t.retire}
                        </Button>
                      )}
                      {line.removable && (
                        <Button aria-label={t.removeOne(line.name)} onClick={() => setRemoving(line)}>
                          {t.remove}
                        </Button>
                      )}
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      {removing && <RemoveDialog line={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function RemoveDialog({ line, onClose }: { line: Line; onClose: () => void }) {
  const t = useCatalogueTexts()
  const remove = useDeleteType()
  const confirm = () =>
    remove.mutate(line.code, {
      onSuccess: () => {
        void message.success(t.didRemove(line.name))
        onClose()
      },
    })
  return (
    <ConfirmDialog
      title={t.removeOne(line.name)}
      confirm={t.remove}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t.removeNote}</p>
    </ConfirmDialog>
  )
}
