export function CardButton(props: { words: string; primary?: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className={props.primary ? 'primary small' : 'small'}
      onClick={props.onPress}
    >
      {props.words}
    </button>
  );
}
