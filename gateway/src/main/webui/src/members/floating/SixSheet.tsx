import { Link } from 'react-router'
import type { SixHave, SixHaveUnit } from '../../api/schemas'
import { useSixHaveSheet } from '../../api/useFloating'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { AsOfField } from '../../ui/AsOfField'
import { type Column, ListView } from '../../ui/list/ListView'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { SIX } from './floatingModel'
import { useFloatingTexts } from './texts'

/** The county's sheet of the six: how many have each, whole and unit by unit; each figure leads to its people. */
export default function SixSheet() {
  const t = useFloatingTexts()
  const { filter, narrow } = useListAddress({ asOf: '' })
  return (
    <Page
      title={t.sixSheet}
      note={t.sixNote}
      tools={
        <>
          <AsOfField max={today()} day={filter.asOf} onDay={(asOf) => narrow({ asOf })} />
          <Link className="button-link ghost" to="/floating">
            {t.back}
          </Link>
        </>
      }
    >
      <Card>
        <Counts asOf={filter.asOf || today()} />
      </Card>
    </Page>
  )
}

type Line = Omit<SixHaveUnit, 'unitId'> & { unitId: string }

function Counts({ asOf }: { asOf: string }) {
  const t = useFloatingTexts()
  const { language } = useLanguage()
  const sheet = useSixHaveSheet(asOf)
  if (sheet.isPending) return <Loading />
  if (sheet.isLoadingError) return <LoadFailed error={sheet.error} retry={() => void sheet.refetch()} />
  const { people, have, units } = sheet.data
  if (people === 0) return <Empty title={t.none} />
  const rows: Line[] = [{ unitId: '', unitName: t.total, people, have }, ...units]
  const to = ({ unitId }: Line, which?: SixHave) =>
    '/floating?' +
    new URLSearchParams({
      ...(asOf === today() ? {} : { asOf }),
      ...(unitId && { unit: unitId }),
      ...(which && { has: which }),
    })
  const countOf = (line: Line, which: SixHave) => line.have.find((one) => one.have === which)?.people ?? 0
  const figure = (key: string, title: string, of: (line: Line) => number, which?: SixHave): Column<Line> => ({
    key,
    title,
    numeric: true,
    render: (line) =>
      of(line) === 0 ? (
        <span className="numeric">0</span>
      ) : (
        <Link className="numeric" to={to(line, which)} aria-label={`${line.unitName} ${title} ${of(line)}`}>
          {of(line)}
        </Link>
      ),
    text: of,
  })
  return (
    <ListView<Line>
      list="floating-six"
      title={t.sixSheet}
      columns={[
        { key: 'unit', title: t.unit, render: (line) => line.unitName, text: (line) => line.unitName },
        figure('people', t.people, (line) => line.people),
        ...SIX.map((which) => figure(which, t.haves[which] ?? which, (line) => countOf(line, which), which)),
      ]}
      rows={rows}
      rowKey={(line) => line.unitId}
      counted={t.count(people)}
      total={rows.length}
      asked={dateOf(asOf, language)}
    />
  )
}
