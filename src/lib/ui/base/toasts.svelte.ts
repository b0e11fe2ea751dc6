/** Short notices of what has just happened, with at most one thing to do about it. Shown by ToastRegion, read aloud. */
export interface Toast {
	readonly id: number;
	readonly text: string;
	readonly tone: 'plain' | 'danger';
	readonly action: { readonly label: string; readonly run: () => void } | null;
}

const SHOWN_FOR_MS = 7000;

class Toasts {
	list = $state.raw<readonly Toast[]>([]);
	#next = 1;

	/** A notice with an action, or of a failure, stays until it is closed or acted upon. */
	show(text: string, options: { tone?: Toast['tone']; action?: Toast['action'] } = {}): void {
		const toast: Toast = { id: this.#next++, text, tone: options.tone ?? 'plain', action: options.action ?? null };
		this.list = [...this.list.slice(-2), toast];
		if (toast.tone === 'plain' && !toast.action) setTimeout(() => this.close(toast.id), SHOWN_FOR_MS);
	}

	close(id: number): void {
		this.list = this.list.filter((toast) => toast.id !== id);
	}
}

export const toasts = new Toasts();
