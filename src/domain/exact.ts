// Decimal numbers compared exactly. 0.9 × 44 is 39.6 on paper and 39.6 or 39.60000000000001 in binary; whether a value is
// above a threshold must not hang on that.

interface Decimal {
  readonly digits: bigint;
  /** How many of the digits stand behind the point; below 0 where as many zeros follow them. */
  readonly places: number;
}

/** The decimal number that a number is written as: 39.6 has the digits 396 and one place. */
function decimalOf(number: number): Decimal {
  const [, sign = '', whole = '0', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? [];
  return { digits: BigInt(sign + whole + fraction), places: fraction.length - Number(exponent) };
}

function product(a: number, b: number): Decimal {
  const [x, y] = [decimalOf(a), decimalOf(b)];
  return { digits: x.digits * y.digits, places: x.places + y.places };
}

/** Whether a × b is less than (−1), equal to (0) or more than (1) c × d. All are finite. */
export function compareProducts([a, b]: readonly [number, number], [c, d]: readonly [number, number]): -1 | 0 | 1 {
  const [left, right] = [product(a, b), product(c, d)];
  const places = Math.max(left.places, right.places);
  const x = left.digits * 10n ** BigInt(places - left.places);
  const y = right.digits * 10n ** BigInt(places - right.places);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whether `part` is at least so many percent of `whole`. */
export function isAtLeastPercent(part: number, percent: number, whole: number): boolean {
  return compareProducts([part, 100], [whole, percent]) >= 0;
}
