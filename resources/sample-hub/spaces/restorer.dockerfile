FROM python:3.12-slim

RUN useradd --create-home user
USER user
WORKDIR /home/user/app
ENV PATH=/home/user/.local/bin:$PATH

COPY --chown=user server/requirements.txt .
RUN pip install --no-cache-dir -r requirements.txt
COPY --chown=user server .

EXPOSE 7860
CMD ["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "7860"]
