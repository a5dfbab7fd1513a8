import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { DeskFailure } from '../api/desk.ts';
import { Trouble, type TroubleState } from '../screens/startup/trouble.tsx';

/** Whatever goes wrong inside and is shown nowhere else: never an empty window, always a way to go on. */
export function FaultBoundary({ children }: { readonly children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary onRetry={reset}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onRetry: () => void;
}

interface BoundaryState {
  readonly trouble: TroubleState | null;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { trouble: null };

  static getDerivedStateFromError(this: void, error: unknown): BoundaryState {
    const failure = error instanceof DeskFailure ? error.failure : null;
    return { trouble: failure?.kind === 'storage' ? failure.trouble : 'unexpected' };
  }

  override render(): ReactNode {
    const { trouble } = this.state;
    if (trouble === null) return this.props.children;
    const retry = () => {
      this.props.onRetry();
      this.setState({ trouble: null });
    };
    return <Trouble state={trouble} isTraining={false} folder={null} isMetAtSignIn={false} onRetry={retry} />;
  }
}
