import { useHealthPerson } from '../../api/useHealth'
import { Empty, Loading, ProblemNote } from '../../ui/States'
import { HealthFile } from './HealthFile'
import { useHealthTexts } from './texts'

/** The file on the member's page, for whoever keeps files and the ledger alike. */
export function HealthTab({ memberId }: { memberId: string }) {
  const t = useHealthTexts()
  const person = useHealthPerson(memberId)
  if (person.isPending) return <Loading />
  if (person.isLoadingError) return <ProblemNote error={person.error} retry={() => void person.refetch()} />
  if (!person.data) return <Empty title={t.gone} />
  const { consented } = person.data
  return <HealthFile key={memberId + consented} memberId={memberId} consented={consented} />
}
