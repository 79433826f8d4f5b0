interface Props {
  pending: boolean;
  /** why there is no new result */
  message: string;
  stop: () => void;
}

/** Long counting: what is going on, and a way to stop it. */
export function Progress({ pending, message, stop }: Props) {
  return (
    <p class="counting" role="status">
      {pending && (
        <>
          Counting; the figure shows the last result.{' '}
          <button type="button" onClick={stop}>
            Stop
          </button>
        </>
      )}
      {message !== '' && `${message}.`}
    </p>
  );
}
