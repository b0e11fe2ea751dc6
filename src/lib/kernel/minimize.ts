/**
 * A function to be made small: the value at `point`, its slope in every direction written into `gradient`. A generator, so that a long one can
 * be driven in slices: what it yields means nothing.
 */
export type Objective = (point: Float64Array, gradient: Float64Array) => Generator<void, number>;

export interface Minimum {
	readonly point: Float64Array;
	readonly value: number;
	readonly iterations: number;
	/** Whether the slope became flat; else the steps ran out, or no step led further down. */
	readonly converged: boolean;
}

const MOST_ITERATIONS = 200;
/** A step is taken when it brings at least this share of what the slope promises (Armijo). */
const ENOUGH_DESCENT = 1e-4;
/** No coordinate moves further in one step. */
const LONGEST_STEP = 2;
const SHORTEST_STEP = 1e-10;

/**
 * BFGS with backtracking (Nocedal & Wright, Numerical Optimization, algorithms 3.1 and 6.1). Converged when no slope is steeper than `flat` × the size of
 * the value. Yields after every evaluation; points at which the objective is not finite are stepped back from. The iteration is passed on to `onstep`.
 */
export function* minimize(objective: Objective, start: readonly number[], flat: number, onstep: (iteration: number) => void): Generator<void, Minimum> {
	const size = start.length;
	let point: Float64Array = Float64Array.from(start);
	let gradient: Float64Array = new Float64Array(size);
	let value = yield* objective(point, gradient);
	let inverse = identity(size);
	for (let iterations = 0; ; iterations++) {
		onstep(iterations);
		const result = { point, value, iterations };
		if (!Number.isFinite(value)) return { ...result, converged: false };
		if (steepest(gradient) <= flat * Math.max(1, Math.abs(value))) return { ...result, converged: true };
		if (iterations === MOST_ITERATIONS) return { ...result, converged: false };
		let direction = downhill(inverse, gradient);
		let slope = dot(direction, gradient);
		if (!(slope < 0)) {
			inverse = identity(size);
			direction = gradient.map((steepness) => -steepness);
			slope = -dot(gradient, gradient);
		}
		let step = Math.min(1, LONGEST_STEP / steepest(direction));
		const nextGradient = new Float64Array(size);
		let next = along(point, direction, step);
		let nextValue = yield* objective(next, nextGradient);
		while (!(nextValue <= value + ENOUGH_DESCENT * step * slope)) {
			step /= 2;
			if (step * steepest(direction) < SHORTEST_STEP) return { ...result, converged: false };
			next = along(point, direction, step);
			nextValue = yield* objective(next, nextGradient);
		}
		inverse = updated(
			inverse,
			next.map((coordinate, i) => coordinate - point[i]),
			nextGradient.map((steepness, i) => steepness - gradient[i])
		);
		[point, gradient, value] = [next, nextGradient, nextValue];
	}
}

function identity(size: number): Float64Array[] {
	return Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_, column) => Number(row === column)));
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
const steepest = (vector: Float64Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
const downhill = (inverse: readonly Float64Array[], gradient: Float64Array): Float64Array => Float64Array.from(inverse, (row) => -dot(row, gradient));
const along = (point: Float64Array, direction: Float64Array, step: number): Float64Array => point.map((coordinate, i) => coordinate + step * direction[i]);

/** H ← (I − ρ s yᵀ) H (I − ρ y sᵀ) + ρ s sᵀ; left as it is where the curvature is not positive. */
function updated(inverse: Float64Array[], moved: Float64Array, turned: Float64Array): Float64Array[] {
	const curvature = dot(moved, turned);
	if (!(curvature > 1e-12 * Math.sqrt(dot(moved, moved) * dot(turned, turned)))) return inverse;
	const rho = 1 / curvature;
	const product = Float64Array.from(inverse, (row) => dot(row, turned));
	const scale = rho * (1 + rho * dot(turned, product));
	return inverse.map((row, i) => row.map((value, j) => value + scale * moved[i] * moved[j] - rho * (moved[i] * product[j] + product[i] * moved[j])));
}
