import type { ActivityType } from './schemas'

/** An entry of the catalogue where a list shows it. */
export type Line = { code: string; name: string; under: string; depth: number; retired: boolean; removable: boolean }

/** What lies under a kind, each entry before what lies under it. */
export function linesOf(kind: ActivityType): Line[] {
  const below = (node: ActivityType, depth: number): Line[] =>
    node.children.flatMap((child) => [
      {
        code: child.code,
        name: child.name,
        under: node.name,
        depth,
        retired: child.retired,
        removable: !child.builtIn && child.children.length === 0,
      },
      ...below(child, depth + 1),
    ])
  return below(kind, 0)
}

/** What a new activity of a kind may be called; an entry out of use may not, even if another lies under it. */
export function choicesOf(tree: readonly ActivityType[], kind: string): Line[] {
  const root = tree.find((node) => node.code === kind)
  return root ? linesOf(root).filter((line) => !line.retired) : []
}

/** What an activity's type is called, also when it is out of use. */
export function nameOfType(tree: readonly ActivityType[], code: string | undefined): string | undefined {
  return tree.flatMap((kind) => linesOf(kind)).find((line) => line.code === code)?.name
}

/** A code for an entry of the county's own; nobody reads it. */
export function newCode(): string {
  return 'OWN_' + crypto.randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()
}
