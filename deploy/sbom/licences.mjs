// Reads bills of materials (CycloneDX, JSON) and writes which licence each component comes under; a component that names none is an error.
import { readFileSync, writeFileSync } from 'node:fs'

const [output, ...bills] = process.argv.slice(2)

/** Several licences of one component are a choice or a sum, which its own papers say; here they stand side by side. */
function licenceOf({ licenses = [] }) {
  const names = licenses.map(({ license, expression }) => expression ?? license.id ?? license.name)
  return [...new Set(names)].sort().join(' / ')
}

const nameOf = ({ group, name, version }) => `${group ? `${group}:` : ''}${name} ${version}`

const components = bills.flatMap((bill) => JSON.parse(readFileSync(bill, 'utf8')).components)
const foreign = components.filter(({ group }) => group !== 'org.silveralliance')
const byLicence = new Map()
for (const component of foreign) {
  const licence = licenceOf(component)
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), nameOf(component)])
}

const unnamed = byLicence.get('') ?? []
byLicence.delete('')
const sections = [...byLicence]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([licence, names]) => `## ${licence}\n\n${[...new Set(names)].sort().join('\n')}\n`)
writeFileSync(
  output,
  `# Licences of what Silver Alliance carries\n\n${foreign.length} components under ${byLicence.size} licences.\n\n${sections.join('\n')}`,
)
console.log(`${foreign.length} components under ${byLicence.size} licences: ${output}`)
unnamed.forEach((name) => console.error(`names no licence: ${name}`))
process.exitCode = unnamed.length === 0 ? 0 : 1
