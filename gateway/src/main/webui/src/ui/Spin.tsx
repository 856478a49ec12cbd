import './spin.css'

/** A sign that something goes on; what it is stands beside it in words. */
export function Spin() {
  return <span className="spin" aria-hidden="true" />
}
