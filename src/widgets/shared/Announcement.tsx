import { useEffect, useRef, useState } from 'preact/hooks';

/** Tells screen readers the reading once it has settled; silent until it first changes. */
export function Announcement({ text }: { text: string }) {
  const first = useRef(text);
  const [said, setSaid] = useState('');
  useEffect(() => {
    first.current ||= text;
    if (text === first.current) return;
    const timer = setTimeout(() => {
      first.current = ' ';
      setSaid(text);
    }, 700);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
