import './banner.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface BannerProps {
  /** `time` for what should be done some day soon, `stop` for what is wrong, `well` for what is done. */
  readonly variant: 'time' | 'stop' | 'well';
  /** Whom or what it is about, in bold. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A word across the page. */
export function Banner({ variant, title, children }: BannerProps) {
  return (
    <div className={classNames('banner', `banner-${variant}`)}>
      {title !== undefined && <strong className="banner-title">{title}</strong>}
      <div className="banner-body">{children}</div>
    </div>
  );
}
