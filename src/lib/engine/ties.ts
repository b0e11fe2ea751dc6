import { firstIndexes } from '../kernel/grouping.ts';

/** Puts what is tied together into groups, unless that would put two of a kept-apart pair into one. */
export class Ties<Reason extends string> {
	readonly #parent: Uint32Array;
	readonly #members = new Map<number, number[]>();
	readonly #apart: ReadonlyMap<number, ReadonlySet<number>>;
	readonly #tied: { readonly member: number; readonly reason: Reason; readonly evidence: string }[] = [];

	/** `apart` holds both directions of each pair. */
	constructor(count: number, apart: ReadonlyMap<number, ReadonlySet<number>>) {
		this.#parent = firstIndexes(count);
		this.#apart = apart;
	}

	/** Ties all of `members` together, by `reason`. */
	join(members: readonly number[], reason: Reason, evidence: string): void {
		for (let i = 1; i < members.length; i++) {
			if (this.#unite(members[0], members[i])) this.#tied.push({ member: members[i], reason, evidence });
		}
	}

	/** Groups of two and more, with what ties each together: the first evidence of each reason. */
	groups(): { readonly members: readonly number[]; readonly evidence: Partial<Record<Reason, string>> }[] {
		const evidenceOf = new Map<number, Partial<Record<Reason, string>>>();
		for (const { member, reason, evidence } of this.#tied) {
			const root = this.#root(member);
			const found: Partial<Record<Reason, string>> = evidenceOf.get(root) ?? {};
			found[reason] ??= evidence;
			evidenceOf.set(root, found);
		}
		return Array.from(evidenceOf, ([root, evidence]) => ({ members: this.#membersOf(root), evidence }));
	}

	/** True where both are in one group afterwards. */
	#unite(a: number, b: number): boolean {
		const [rootA, rootB] = [this.#root(a), this.#root(b)];
		if (rootA === rootB) return true;
		const [large, small] = this.#membersOf(rootA).length >= this.#membersOf(rootB).length ? [rootA, rootB] : [rootB, rootA];
		if (this.#keptApart(small, large)) return false;
		const joined = this.#members.get(large) ?? [large];
		joined.push(...this.#membersOf(small));
		this.#members.set(large, joined);
		this.#members.delete(small);
		this.#parent[small] = large;
		return true;
	}

	#keptApart(small: number, large: number): boolean {
		if (this.#apart.size === 0) return false;
		for (const member of this.#membersOf(small)) for (const other of this.#apart.get(member) ?? []) if (this.#root(other) === large) return true;
		return false;
	}

	#membersOf(root: number): readonly number[] {
		return this.#members.get(root) ?? [root];
	}

	#root(member: number): number {
		let root = member;
		while (this.#parent[root] !== root) root = this.#parent[root] = this.#parent[this.#parent[root]];
		return root;
	}
}
