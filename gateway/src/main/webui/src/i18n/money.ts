/** 60000.00 as 60,000.00. What came as text stays text; a number is one of a service, exact to the fen. */
export function yuan(amount: string | number): string {
  const [whole = '0', cents = '00'] = (typeof amount === 'number' ? amount.toFixed(2) : amount).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + '.' + cents.padEnd(2, '0')
}
