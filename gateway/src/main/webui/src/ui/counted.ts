// The API counts no further than a hundred: what is beyond is more than anybody looks at.
const MOST = 100

/** A count of what waits for somebody, as it is said. */
export const counted = (count: number) => (count < MOST ? String(count) : `${MOST - 1}+`)
