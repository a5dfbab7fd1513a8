import styles from './seal.module.css';

/** The company's seal beside its name and address, as offices stamp it. Says nothing that the block does not say. */
export function Seal({ address }: { readonly address: string }) {
  return <img className={styles.seal} src={address} alt="" />;
}
