import { LoadFailed } from '../ui/States'

/** Before there is a frame that a page could stand in. */
export function Unreachable(failure: { error: unknown; retry: () => void }) {
  return (
    <main>
      <LoadFailed {...failure} />
    </main>
  )
}
