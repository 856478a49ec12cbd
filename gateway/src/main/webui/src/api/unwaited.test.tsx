import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import type { ImportReading } from './schemas'
import { useCreateActivity } from './useActivities'
import { useApplyImport, useStartImport, useUndoImport } from './useImports'
import { useOrgAct } from './useOrganisations'
import { usePropose } from './useProposals'
import { useCorrectReading } from './useReading'
import { useCreateSurvey } from './useSurveys'

type Change = { mutate: (value: never, options: { onSuccess: () => void }) => void }

const upload = { file: new File([], '台账.xlsx'), kind: 'MEMBERS', mode: 'VALIDATE', effectiveOn: '' }

const LEADING: [string, () => Change, unknown, string][] = [
  ['an upload', useStartImport, upload, 'import'],
  ['an import that is applied', () => useApplyImport('i1'), undefined, 'import'],
  ['an import that is undone', () => useUndoImport('i1'), '拿错了表', 'import'],
  ['a corrected reading', () => useCorrectReading({ importId: 'i1', version: 0 } as ImportReading), {}, 'import'],
  ['a new survey', useCreateSurvey, {}, 'surveys'],
  ['a new proposal', usePropose, {}, 'proposals'],
  ['a new activity', useCreateActivity, {}, 'activities'],
  ['a new organisation', () => useOrgAct(true), { path: '', body: {} }, 'organisations'],
]

test.each(LEADING)('%s leads on before the page it leaves is fresh', async (_, useChange, value, key) => {
  const led = vi.fn()
  const read = vi
    .fn<() => Promise<string>>()
    .mockResolvedValueOnce('旧的')
    .mockReturnValue(new Promise(() => undefined))
  function Left() {
    const { data } = useQuery({ queryKey: [key, 'left'], queryFn: read })
    const { mutate } = useChange()
    return <button onClick={() => mutate(value as never, { onSuccess: () => led() })}>{data}</button>
  }
  const answer = { id: 'new' }
  show(<Left />, {
    'POST /api/v1/imports': answer,
    'POST /api/v1/imports/i1/apply': answer,
    'POST /api/v1/imports/i1/undo': answer,
    'PUT /api/v1/imports/i1/reading': answer,
    'POST /api/v1/surveys': answer,
    'POST /api/v1/grouping-proposals': answer,
    'POST /api/v1/activities': answer,
    'POST /api/v1/party-organisations': answer,
  })
  await userEvent.click(await screen.findByRole('button', { name: '旧的' }))
  await vi.waitFor(() => expect(led).toHaveBeenCalledOnce())
  expect(read).toHaveBeenCalledTimes(2)
})
