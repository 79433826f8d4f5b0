/** Back to the figure as it was built. */
export function ResetButton({ onReset }: { onReset: () => void }) {
  return (
    <button type="button" class="reset" title="Reset" aria-label="Reset" onClick={onReset}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path
          d="M4 4v4.5h4.5M4.4 8.2A6.3 6.3 0 1 1 3.7 11"
          fill="none"
          stroke="currentColor"
          stroke-width="1.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
