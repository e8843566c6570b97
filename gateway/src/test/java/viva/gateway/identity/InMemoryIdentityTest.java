package viva.gateway.identity;

class InMemoryIdentityTest extends SessionsContract {
    private final InMemoryIdentity identity = new InMemoryIdentity();

    @Override
    protected Accounts accounts() {
        return identity;
    }

    @Override
    protected Sessions sessions() {
        return identity;
    }
}
